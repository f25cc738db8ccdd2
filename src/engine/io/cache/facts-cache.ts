import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FactsRequest } from '../../../rpm/facts.js';
import { factsVersion, type PayloadMemory } from '../../../rpm/index.js';
import { type FileStamp, stampOf } from '../file-stamp.js';
import { fileProblem } from '../open.js';
import { entryText, parseEntry } from './entry.js';

/** Plain data, so that worker threads can have it. */
export interface CachePlace {
  readonly directory: string;
  /** The program's version: another one may read other things out of the same bytes. */
  readonly program: string;
}

/** A file that changed so short a time ago may change again without its times showing it (two seconds on FAT, less elsewhere). */
const settlingTime = 2000;

/** An entry larger than this is not written, and what is larger is none. */
const largestEntry = 64 * 2 ** 20;

export interface FileMemory extends PayloadMemory {
  /** To be called with the stamp of the opened file; before, nothing is found and nothing kept. */
  readonly opened: (stamp: FileStamp) => void;
  /** Why something could not be written, if so. A cache that fails costs time and nothing else. */
  readonly problem: () => string | undefined;
}

/**
 * The cache as reading one file sees it. An entry's name is made of the headers, of what was asked, of what the answer depends on in
 * speclint, and of the stamp of the very file that was read, which is how a payload that was exchanged under its headers is noticed.
 */
export function fileMemory({ directory, program }: CachePlace, path: string, request: FactsRequest, now: () => number = Date.now): FileMemory {
  const asked = JSON.stringify(Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1)));
  let stamp: FileStamp | undefined;
  const nameOf = (headers: string): string => createHash('sha256').update([factsVersion, program, asked, headers, stamp?.text].join('\n')).digest('hex');
  let problem: string | undefined;
  return {
    opened: (of) => {
      stamp = of;
    },
    find: async (headers) => {
      if (stamp === undefined) return undefined;
      const name = nameOf(headers);
      const text = await textOf(entryFile(directory, name));
      return text === undefined ? undefined : parseEntry(name, text);
    },
    keep: async (headers, findings) => {
      if (stamp === undefined || now() - stamp.changed < settlingTime) return;
      const after = stampOf(await stat(path, { bigint: true }));
      if (after.text !== stamp.text) return;
      const name = nameOf(headers);
      const text = entryText(name, findings);
      if (Buffer.byteLength(text) <= largestEntry) problem = await write(directory, name, text);
    },
    problem: () => problem,
  };
}

const entryFile = (directory: string, name: string): string => join(directory, `${name}.json`);

async function textOf(file: string): Promise<string | undefined> {
  try {
    return (await stat(file)).size <= largestEntry ? await readFile(file, 'utf8') : undefined;
  } catch (error) {
    if (fileProblem(error) !== undefined) return undefined; // a miss, whatever the reason: the package is read then
    throw error;
  }
}

/** All at once: nobody sees half an entry, and two that write the same one do not mix. */
async function write(directory: string, name: string, text: string): Promise<string | undefined> {
  const temporary = join(directory, `${name}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx', mode: 0o600 });
    await rename(temporary, entryFile(directory, name));
    return undefined;
  } catch (error) {
    await rm(temporary, { force: true });
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    return problem;
  }
}
