import type { BuildLog } from './model.js';

/**
 * What a log says of the source package whose build it shows: its file name, where one was written, else the name that the spec's file or the
 * packages' names give. Undefined where it says nothing.
 */
export function logSource({ runs, original, messages }: BuildLog): { readonly file?: string; readonly name: string } | undefined {
  const file = runs.flatMap(({ wrote }) => wrote).findLast((name) => /\.(?:no)?src\.rpm$/.test(name) && !name.includes('.buildreqs.')) ?? original;
  const name = file && /^(.+)-[^-]+-[^-]+\.(?:no)?src\.rpm$/.exec(file)?.[1];
  if (file && name) return { file: file.replace(/\.nosrc\.rpm$/, '.src.rpm'), name };
  const spec = runs.findLast((run) => run.spec !== undefined)?.spec;
  const first = messages.find((message) => message.package !== undefined)?.package;
  const guess = spec?.replace(/\.spec$/, '') ?? first?.replace(/-[^-]+-[^-]+$/, '');
  return guess ? { name: guess } : undefined;
}
