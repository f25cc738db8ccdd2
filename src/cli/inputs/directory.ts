import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { CheckInput } from '../../engine/inputs/input.js';
import { absolute, nameOf } from '../paths.js';
import { failed, kindByName } from './kind.js';

/** True for inputs that the configuration leaves out of searches; absolute path. */
export type Excluded = (path: string) => Promise<boolean>;

/** The specs and packages below a directory. Symbolic links to directories are not followed, hidden directories not entered. */
export async function inputsIn(directory: string, excluded: Excluded): Promise<CheckInput[]> {
  const found = await search(['**/*.spec', '**/*.rpm', '**/{build,root}.log{,.gz,.xz,.zst,.bz2}', '**/_log', '**/_config', '**/_pbuild'], directory);
  const names = withoutCopies(found);
  const files = await without(
    excluded,
    names.map((name) => join(directory, name)),
  );
  const inputs = files.flatMap((file): CheckInput[] => {
    const kind = kindByName(file);
    return kind ? [{ path: nameOf(file), kind, source: { file }, ...(kind === 'package' && { wholeBuild: true }) }] : [];
  });
  return inputs.length > 0 ? inputs : [failed(nameOf(directory), 'there is no spec (*.spec) and no package (*.rpm) in this directory')];
}

/** A log that lies there compressed as well is read once. */
function withoutCopies(names: readonly string[]): string[] {
  const all = new Set(names);
  return names.filter((name) => !/\.log\.\w+$/.test(name) || !all.has(name.replace(/\.\w+$/, '')));
}

/** The files that a glob on the command line matches, for shells that do not expand it. */
export async function filesMatching(pattern: string, excluded: Excluded): Promise<string[]> {
  return without(excluded, await search([pattern.replaceAll('\\', '/')], '.'));
}

async function search(patterns: string[], cwd: string): Promise<string[]> {
  const ignore = ['**/.git/**', '**/node_modules/**'];
  return (await glob(patterns, { cwd, ignore, onlyFiles: true, followSymbolicLinks: false, expandDirectories: false })).sort();
}

async function without(excluded: Excluded, files: readonly string[]): Promise<string[]> {
  const kept: string[] = [];
  for (const file of files) if (!(await excluded(absolute(file)))) kept.push(file);
  return kept;
}
