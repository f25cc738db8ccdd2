import { Parser, type ReadEntry } from 'tar';
import { ArchiveError } from './archive-error.js';
import { fileChunks } from './file-chunks.js';
import { plainBytes } from './plain-bytes.js';
import { type Pulse, TimeLimitError } from './time-limit.js';

/** A regular file in an archive. */
export interface ArchiveMember {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

const mostMembers = 100_000;

/** The regular files of a tar archive (plain or gzip, xz, zstd, bzip2, lzma), in order. Nothing is unpacked. */
export async function archiveMembers(file: string): Promise<ArchiveMember[]> {
  const members: ArchiveMember[] = [];
  await walk(file, (entry) => {
    if (members.length >= mostMembers) throw new ArchiveError(`more than ${mostMembers} members`);
    if (entry.type === 'File' || entry.type === 'OldFile') members.push({ name: entry.path, size: entry.size });
    entry.resume();
  });
  return members;
}

/** The bytes of one member, streamed past the others. `pulse` may end it. */
export async function* archiveMember(file: string, name: string, pulse?: Pulse): AsyncGenerator<Uint8Array> {
  const queue = new Queue();
  const done = walk(
    file,
    (entry) => {
      if (entry.path !== name || queue.started) return entry.resume();
      queue.started = true;
      entry.on('data', (chunk: Buffer) => queue.push(chunk));
      entry.on('end', () => queue.end());
    },
    queue,
    pulse,
  ).then(
    () => queue.end(),
    (error: unknown) => queue.fail(error),
  );
  try {
    yield* queue.read();
    if (!queue.started) throw new ArchiveError(`no member named ${name}`);
  } finally {
    queue.abandoned = true;
    queue.wake();
    await done;
  }
}

async function walk(file: string, onEntry: (entry: ReadEntry) => void, flow?: Queue, pulse?: Pulse): Promise<void> {
  let failure: Error | undefined;
  const parser = new Parser({ strict: true, onReadEntry: onEntry });
  parser.on('error', (error: Error) => {
    failure ??= error;
  });
  let isEmpty = true;
  try {
    for await (const chunk of plainBytes(fileChunks(file))) {
      isEmpty = false;
      pulse?.();
      parser.write(Buffer.from(chunk)); // a copy: what it hands on may wait in a queue
      if (failure || flow?.abandoned || flow?.ended) break;
      await flow?.room();
    }
    if (isEmpty) throw new ArchiveError('it is empty');
    if (!failure && !flow?.abandoned && !flow?.ended) parser.end();
  } catch (error) {
    failure ??= error instanceof Error ? error : new Error(String(error));
  }
  if (failure instanceof TimeLimitError) throw failure;
  if (failure) throw new ArchiveError(`is not a readable tar archive: ${failure.message.replace(/^TAR_[A-Z_]+: /, '')}`, { cause: failure });
}

/** Between the tar parser, which pushes, and a reader, which pulls: the writer waits while more than a few chunks are unread. */
class Queue {
  started = false;
  ended = false;
  abandoned = false;
  private chunks: Uint8Array[] = [];
  private failure: unknown;
  private waiting: (() => void)[] = [];

  push(chunk: Uint8Array): void {
    this.chunks.push(chunk);
    this.wake();
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  fail(error: unknown): void {
    this.failure = error;
    this.end();
  }

  wake(): void {
    for (const go of this.waiting.splice(0)) go();
  }

  async room(): Promise<void> {
    while (this.chunks.length > 4 && !this.abandoned) await this.change();
  }

  async *read(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const chunk = this.chunks.shift();
      if (chunk) {
        this.wake();
        yield chunk;
      } else if (this.failure !== undefined) throw this.failure;
      else if (this.ended) return;
      else await this.change();
    }
  }

  private change(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
