import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileStamp } from './file-stamp.js';
import { stampOf } from './file-stamp.js';

const chunkSize = 256 * 1024;

/**
 * The bytes of a regular file in chunks of at most 256 KiB, each valid until the next is asked for: they come in the same memory, for a
 * large file would else leave as much of it to be collected. A consumer that stops early closes the file. `onOpen` hears which file it is
 * before the first byte is read. A file that grows meanwhile ends where it ended when it was opened: the log of a build that still runs may grow as
 * fast as it is read. Errors are those of the file system.
 */
export async function* fileChunks(path: string, onOpen?: (stamp: FileStamp) => void): AsyncGenerator<Uint8Array> {
  // a pipe without a writer would be waited for
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = await file.stat({ bigint: true });
    if (!stat.isFile()) throw Object.assign(new Error('not a regular file'), { code: 'ENOTREG' });
    onOpen?.(stampOf(stat));
    const buffer = Buffer.allocUnsafeSlow(chunkSize);
    // files of /proc have no size, and bytes nevertheless
    for (let left = stat.size === 0n ? Number.POSITIVE_INFINITY : Number(stat.size); left > 0; ) {
      const { bytesRead } = await file.read(buffer, 0, Math.min(chunkSize, left));
      if (bytesRead === 0) return;
      left -= bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
