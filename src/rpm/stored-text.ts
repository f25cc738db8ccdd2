import { isAscii } from 'node:buffer';
import { decodeBytes } from '../text/bytes.js';

/** Text of a package as `decodeBytes` has it; nearly all of it is ASCII, which needs no decoder. */
export function storedText(bytes: Uint8Array): string {
  if (!isAscii(bytes)) return decodeBytes(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
