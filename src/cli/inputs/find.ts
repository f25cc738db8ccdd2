import { existsSync, statSync } from 'node:fs';
import { isPattern } from '../../config/glob.js';
import type { CheckInput } from '../../engine/inputs/input.js';
import { fileProblem } from '../../engine/io/open.js';
import { nameOf } from '../paths.js';
import type { Excluded } from './directory.js';
import { failed, isArchiveName, kindByContent, kindByName, kindOfNamed } from './kind.js';
import { stdinInput } from './stdin.js';

export interface FindOptions {
  readonly excluded: Excluded;
  /** What `-` is called. */
  readonly stdinFilename?: string | undefined;
}

/**
 * The inputs that paths stand for, in the order given, those of a directory or archive sorted by path. What can't be read is an
 * input with an error.
 */
export async function findInputs(paths: readonly string[], options: FindOptions): Promise<CheckInput[]> {
  const found: CheckInput[] = [];
  for (const path of paths) found.push(...(path === '-' ? [await stdinInput(options.stdinFilename)] : await inputsOf(path, options.excluded)));
  return found;
}

async function inputsOf(path: string, excluded: Excluded): Promise<CheckInput[]> {
  if (isPattern(path) && !existsSync(path)) {
    const { matching, unsearched } = await (await import('./directory.js')).filesMatching(path, excluded);
    return matching.length + unsearched.length > 0 ? [...matching.flatMap(fileInput), ...unsearched] : [failed(path, 'no file matches this pattern')];
  }
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return await (await import('./directory.js')).inputsIn(path, excluded);
    if (stat.isFile() && stat.size > 0 && isArchiveName(path)) return await (await import('./archive.js')).inputsInArchive(path);
  } catch (error) {
    if (fileProblem(error) === undefined) throw error;
  }
  return fileInput(path);
}

function fileInput(path: string): [CheckInput] {
  const name = nameOf(path);
  const kind = kindByName(path) ?? kindOfNamed(path);
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return [failed(name, 'is not a regular file', kind)];
    if (stat.size === 0) return [failed(name, 'the file is empty', kind)];
    const known = kind ?? kindByContent(path);
    return [
      known
        ? { path: name, kind: known, source: { file: path } }
        : failed(name, 'is no spec (*.spec), package (*.rpm), log (*.log) or build configuration (*.cfg, _config, _pbuild)'),
    ];
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    return [failed(name, problem, kind)];
  }
}
