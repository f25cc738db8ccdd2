import { type Dirent, readdir } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { CheckInput } from '../../engine/inputs/input.js';
import { fileProblem } from '../../engine/io/open.js';
import { absolute, nameOf } from '../paths.js';
import { failed, kindByName } from './kind.js';

/** True for inputs that the configuration leaves out of searches; absolute path. */
export type Excluded = (path: string) => Promise<boolean>;

/**
 * The specs, packages, logs and configurations of builds below a directory, by path. Symbolic links to directories are not followed, hidden directories
 * not entered. What may not be listed is an input with an error: nobody knows what is in it.
 */
export async function inputsIn(directory: string, excluded: Excluded): Promise<CheckInput[]> {
  const { found, shut } = await search(['**/*.spec', '**/*.rpm', '**/{build,root}.log{,.gz,.xz,.zst,.bz2}', '**/_log', '**/_config', '**/_pbuild'], directory);
  const readable = await without(
    excluded,
    withoutCopies(found).map((name) => join(directory, name)),
  );
  const unsearched = await unlisted(shut, excluded);
  const wholeBuild = unsearched.length === 0;
  const inputs = readable.flatMap((file): CheckInput[] => {
    const kind = kindByName(file);
    return kind ? [{ path: nameOf(file), kind, source: { file }, ...(kind === 'package' && wholeBuild && { wholeBuild }) }] : [];
  });
  const all = [...inputs, ...unsearched].sort(byPath);
  return all.length > 0 ? all : [failed(nameOf(directory), 'there is no spec (*.spec) and no package (*.rpm) in this directory')];
}

/** A log that lies there compressed as well is read once. */
function withoutCopies(names: readonly string[]): string[] {
  const all = new Set(names);
  return names.filter((name) => !/\.log\.\w+$/.test(name) || !all.has(name.replace(/\.\w+$/, '')));
}

/** The files that a glob on the command line matches, for shells that do not expand it, and what could not be searched for them. */
export async function filesMatching(
  pattern: string,
  excluded: Excluded,
): Promise<{ readonly matching: readonly string[]; readonly unsearched: readonly CheckInput[] }> {
  const { found, shut } = await search([pattern.replaceAll('\\', '/')], '.');
  return { matching: await without(excluded, found), unsearched: await unlisted(shut, excluded) };
}

interface Search {
  readonly found: readonly string[];
  /** Directories that could not be listed, by absolute path, each with the reason. */
  readonly shut: ReadonlyMap<string, string>;
}

async function search(patterns: string[], cwd: string): Promise<Search> {
  const ignore = ['**/.git/**', '**/node_modules/**'];
  const shut = new Map<string, string>();
  const fs = { readdir: tellingReaddir((path, problem) => shut.set(path, problem)) };
  return { found: (await glob(patterns, { cwd, ignore, fs, onlyFiles: true, followSymbolicLinks: false, expandDirectories: false })).sort(), shut };
}

/** The way in which tinyglobby lists directories; it passes over those that it may not list. One that is gone since has nothing in it. */
function tellingReaddir(tell: (path: string, problem: string) => void): typeof readdir {
  const list = (path: string, options: { withFileTypes: true }, done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void): void =>
    readdir(path, options, (error, entries) => {
      const problem = error?.code === 'ENOENT' ? undefined : fileProblem(error);
      if (problem !== undefined) tell(absolute(path), problem);
      done(error, entries);
    });
  return list as typeof readdir;
}

async function unlisted(shut: Search['shut'], excluded: Excluded): Promise<CheckInput[]> {
  const directories = await without(excluded, [...shut.keys()]);
  return directories.map((directory) => failed(nameOf(directory), shut.get(directory) as string)).sort(byPath);
}

const byPath = (a: CheckInput, b: CheckInput): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

async function without(excluded: Excluded, files: readonly string[]): Promise<string[]> {
  const kept: string[] = [];
  for (const file of files) if (!(await excluded(absolute(file)))) kept.push(file);
  return kept;
}
