import type { Origin } from '../../macro/traced.js';
import type { Cause } from '../../policy/finding.js';
import type { PackageFacts } from '../../rpm/facts.js';
import type { Spec, SpecPackage } from '../../spec/model.js';
import { dependencyOrigin } from './dependency.js';
import { entryOf } from './files.js';
import { packageHeading, sectionHeading } from './headings.js';
import { scriptletOrigin } from './scriptlet.js';
import { sourceOrigin } from './source.js';
import { tagOrigin } from './tag.js';

/** What a finding in a package is about. */
export interface InPackage {
  readonly file?: string;
  readonly cause?: Cause;
}

/**
 * Where in its spec a finding in a package comes from: the entry of `%files`, the line of the scriptlet, the tag, the dependency, or else the
 * package's heading. Undefined for what no line of the spec brings: packages that rpm makes by itself (debuginfo) and its links to build ids.
 */
export function placeOf(spec: Spec, pkg: PackageFacts, found: InPackage): Origin | undefined {
  const main = spec.packages[0];
  if (!main) return undefined;
  if (pkg.kind === 'srpm') return placeInSource(spec, main, found);
  const own = packageNamed(spec, pkg.name);
  if (!own) return undefined;
  const heading = (): Origin | undefined => packageHeading(own);
  const { file, cause } = found;
  if (cause) return placeOfCause(spec, own, pkg, cause) ?? heading();
  if (file === undefined) return heading();
  if (isBuildId(file)) return undefined;
  return entryOf(own, file, documentationNames(pkg, main)) ?? sectionHeading(spec, '%files', own) ?? heading();
}

function placeInSource(spec: Spec, main: SpecPackage, { file, cause }: InPackage): Origin | undefined {
  if (cause && 'dependency' in cause) return buildDependency(spec, cause.name, cause.dependency) ?? packageHeading(main);
  if (cause && 'tag' in cause) return tagOrigin(spec, main, cause.tag) ?? packageHeading(main);
  return (file === undefined ? undefined : sourceOrigin(spec, file)) ?? packageHeading(main);
}

/** A build requirement; one that no line holds comes from the section that makes them, where there is one. */
function buildDependency(spec: Spec, name: string, kind: string): Origin | undefined {
  if (kind === 'conflicts') return dependencyOrigin(name, spec.buildConflicts);
  const made = (): Origin | undefined =>
    spec.sections
      .find((section) => section.name === '%generate_buildrequires')
      ?.heading.trim()
      .origin();
  return dependencyOrigin(name, spec.buildRequires) ?? (kind === 'requires' && !name.startsWith('rpmlib(') ? made() : undefined);
}

function placeOfCause(spec: Spec, own: SpecPackage, pkg: PackageFacts, cause: Cause): Origin | undefined {
  if ('scriptlet' in cause) return scriptletOrigin(own, cause.scriptlet, pkg.scriptlets.find(({ type }) => type === cause.scriptlet)?.body, cause.line);
  if ('tag' in cause) return tagOrigin(spec, own, cause.tag);
  if (!('dependency' in cause)) return undefined;
  const kind = cause.dependency === 'order' ? 'orderWithRequires' : cause.dependency;
  return dependencyOrigin(cause.name, own.dependencies[kind]);
}

function packageNamed({ packages }: Spec, name: string): SpecPackage | undefined {
  const named = packages.filter((pkg) => pkg.name.text === name);
  return named.find(({ uncertain }) => !uncertain) ?? named[0];
}

/** rpm 4.14 and later link each ELF file's build id there (build/files.c, generateBuildIDs). */
const isBuildId = (file: string): boolean => /^\/usr\/lib\/(?:debug\/)?\.build-id(?:\/|$)/.test(file);

const documentationNames = ({ name, version }: PackageFacts, main: SpecPackage): string[] =>
  [name, main.name.text].flatMap((one) => [one, `${one}-${version}`]);
