import type { PackageSet } from '../../policy/package-set.js';
import type { PackageFacts } from '../../rpm/facts.js';

/** What says which build a package belongs to: the source package's file name. */
export function buildOf({
  kind,
  name,
  version,
  release,
  sourceRpm,
  nevra,
}: Pick<PackageFacts, 'kind' | 'name' | 'version' | 'release' | 'sourceRpm' | 'nevra'>): string {
  if (kind === 'srpm') return `${name}-${version}-${release}.src.rpm`;
  return sourceRpm?.replace(/\.nosrc\.rpm$/, '.src.rpm') ?? nevra;
}

/** The packages of one build as rules see them. It is whole where it was given as a whole. */
export function packageSet(packages: readonly PackageFacts[], wholeBuild: boolean): PackageSet {
  const source = packages[0] ? buildOf(packages[0]) : '';
  return { source, packages, complete: wholeBuild || packages.some(({ kind }) => kind === 'srpm') };
}

/** Indices of equal keys together, in the order in which each key comes first; `undefined` keys stand alone. */
export function grouped(keys: readonly (string | undefined)[]): number[][] {
  const groups = new Map<string | number, number[]>();
  for (const [i, key] of keys.entries()) {
    const group = groups.get(key ?? i);
    if (group) group.push(i);
    else groups.set(key ?? i, [i]);
  }
  return [...groups.values()];
}

/** Name, version and release of a source package, from its file name. */
export function sourceLabel(source: string): { readonly name: string; readonly version: string; readonly release: string } | undefined {
  const found = /^(.+)-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/.exec(source);
  return found ? { name: found[1] as string, version: found[2] as string, release: found[3] as string } : undefined;
}

/** The name in front of version and release; the whole text where it has no such form. */
export const sourceName = (source: string): string => sourceLabel(source)?.name ?? source;
