import type { BuildLog } from './model.js';

/**
 * What a log says of the source package whose build it shows: its file name, where one was written, else the name that the spec's file or the
 * packages' names give. Undefined where it says nothing.
 */
export function logSource(log: BuildLog): { readonly file?: string; readonly name: string } | undefined {
  const { runs, original } = log;
  const file = runs.flatMap(({ wrote }) => wrote).findLast((name) => /\.(?:no)?src\.rpm$/.test(name) && !name.includes('.buildreqs.')) ?? original;
  const name = file && /^(.+)-[^-]+-[^-]+\.(?:no)?src\.rpm$/.exec(file)?.[1];
  if (file && name) return { file: file.replace(/\.nosrc\.rpm$/, '.src.rpm'), name };
  const spec = runs.findLast((run) => run.spec !== undefined)?.spec;
  const guess = spec?.replace(/\.spec$/, '') ?? shortestName(log);
  return guess ? { name: guess } : undefined;
}

/** The main package has the name that those of the others begin with, nearly always. */
function shortestName({ runs, messages }: BuildLog): string | undefined {
  const packages = [...(runs.at(-1)?.wrote ?? []), ...messages.flatMap((message) => message.package ?? [])];
  const names = packages.flatMap((name) => /^(.+?)(?:-debug(?:info|source))?-[^-]+-[^-]+$/.exec(name)?.[1] ?? []);
  return names.reduce<string | undefined>((a, b) => (a !== undefined && a.length <= b.length ? a : b), undefined);
}
