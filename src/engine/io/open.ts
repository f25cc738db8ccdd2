import type { InputSource } from '../inputs/input.js';
import { fileChunks } from './file-chunks.js';
import type { FileStamp } from './file-stamp.js';
import type { Pulse } from './time-limit.js';

/** The bytes of an input as a stream of chunks, each valid until the next is asked for; a consumer that stops early closes the file. `onOpen` hears of
 * a plain file which it is, before it is read. `pulse` is asked while a member of an archive is looked for. Errors are those of the file system. */
export async function* openInput(source: InputSource, onOpen?: (stamp: FileStamp) => void, pulse?: Pulse): AsyncGenerator<Uint8Array> {
  if ('bytes' in source) yield source.bytes;
  else if ('member' in source) yield* (await import('./archive.js')).archiveMember(source.file, source.member, pulse);
  else yield* fileChunks(source.file, onOpen);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a directory',
  ENOTREG: 'is not a regular file',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the file name is too long',
};

/** A file-system error in words, without the path (reports name it anyway); undefined for anything else. */
export function fileProblem(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
  if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) return undefined;
  return reasons[code] ?? `cannot be read (${code})`;
}
