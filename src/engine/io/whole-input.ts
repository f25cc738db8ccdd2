import type { InputSource } from '../inputs/input.js';
import { openInput } from './open.js';
import type { Pulse } from './time-limit.js';

/** The bytes of an input as one piece; undefined where there are more than `largest`. Errors are those of the file system. */
export async function wholeInput(source: InputSource, largest: number, pulse?: Pulse): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of openInput(source, undefined, pulse)) {
    size += chunk.length;
    if (size > largest) return undefined;
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}
