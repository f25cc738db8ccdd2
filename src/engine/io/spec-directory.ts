import { isUtf8 } from 'node:buffer';
import { closeSync, constants, type Dirent, fstatSync, lstatSync, opendirSync, openSync, readSync } from 'node:fs';
import { basename, dirname, join, posix, resolve } from 'node:path';
import type { DirectoryEntry } from '../../policy/spec-directory.js';
import { pathMatcher } from '../../rpm/payload/path-matcher.js';
import { type SourceText, sourceText } from '../../text/source-text.js';
import type { CheckInput } from '../inputs/input.js';
import type { DirectoryListing, Read, Reader } from '../inputs/reader.js';
import { fileProblem } from './open.js';

const mostEntries = 10_000;
/** Bytes of one text, and of all texts of a directory. */
const largestText = 2 ** 20;
const largestTexts = 32 * 2 ** 20;

/**
 * Lists the directories of specs. Only regular files are opened, links never followed. Texts are those in UTF-8 without null
 * bytes, up to 1 MiB each and 32 MiB together, in the order of their names. The latest directory is remembered: specs of one directory follow each other.
 */
export function directoryReader(): Reader['directory'] {
  let latest: { readonly key: string; readonly read: Read<DirectoryListing> } | undefined;
  return ({ path, source }: CheckInput, globs) => {
    if (!('file' in source) || 'member' in source) return Promise.resolve(undefined);
    const directory = dirname(source.file);
    const key = [directory, posix.dirname(path), ...globs].join('\0');
    if (latest?.key !== key) latest = { key, read: list(directory, posix.dirname(path), globs) };
    return Promise.resolve(latest.read);
  };
}

function list(directory: string, prefix: string, globs: readonly string[]): Read<DirectoryListing> {
  try {
    const entries = entriesOf(directory);
    if (!entries) return { ok: false, error: { message: `holds more than ${mostEntries} files` } };
    const name = basename(resolve(directory));
    return { ok: true, value: { ...(name !== '' && { name }), entries, texts: textsOf(directory, prefix, entries, globs) } };
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    return { ok: false, error: { message: `can't be listed (${problem})` } };
  }
}

/** Undefined where there are too many: a part of them would look like a whole. */
function entriesOf(directory: string): DirectoryEntry[] | undefined {
  const entries: DirectoryEntry[] = [];
  const handle = opendirSync(directory);
  try {
    for (let found = handle.readSync(); found; found = handle.readSync()) {
      if (found.name.startsWith('.')) continue;
      if (entries.length >= mostEntries) return undefined;
      entries.push(entry(directory, found));
    }
  } finally {
    handle.closeSync();
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A file whose size can't be asked for (gone meanwhile, or a name that is no text) is still there to rules, as something else. */
function entry(directory: string, { name }: Dirent): DirectoryEntry {
  try {
    const stat = lstatSync(join(directory, name));
    if (stat.isFile()) return { name, type: 'file', size: stat.size };
    return { name, type: stat.isDirectory() ? 'directory' : stat.isSymbolicLink() ? 'symlink' : 'other', size: 0 };
  } catch (error) {
    if (fileProblem(error) === undefined) throw error;
    return { name, type: 'other', size: 0 };
  }
}

function textsOf(directory: string, prefix: string, entries: readonly DirectoryEntry[], globs: readonly string[]): Map<string, SourceText> {
  const texts = new Map<string, SourceText>();
  const wanted = pathMatcher(globs);
  let room = largestTexts;
  for (const { name, type, size } of entries) {
    if (type !== 'file' || size > Math.min(largestText, room) || !wanted(name)) continue;
    const bytes = bytesOf(join(directory, name), Math.min(largestText, room));
    if (!bytes || bytes.includes(0) || !isUtf8(bytes)) continue;
    room -= bytes.length;
    texts.set(name, sourceText(posix.join(prefix, name), bytes.toString('utf8')));
  }
  return texts;
}

/** Undefined for what is no longer a regular file of at most so many bytes, and what can't be opened. */
function bytesOf(path: string, most: number): Buffer | undefined {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(descriptor);
      if (!stat.isFile() || stat.size > most) return undefined;
      const buffer = Buffer.alloc(stat.size + 1);
      let length = 0;
      for (let read = -1; read !== 0 && length < buffer.length; length += read) read = readSync(descriptor, buffer, length, buffer.length - length, length);
      return length < buffer.length ? buffer.subarray(0, length) : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (fileProblem(error) === undefined) throw error;
    return undefined;
  }
}
