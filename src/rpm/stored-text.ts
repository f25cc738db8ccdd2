import { isAscii } from 'node:buffer';
import { decodeBytes } from '../text/bytes.js';

/** Text of a package as `decodeBytes` has it; nearly all of it is ASCII, which needs no decoder. */
export function storedText(bytes: Buffer): string {
  return isAscii(bytes) ? bytes.toString('latin1') : decodeBytes(bytes);
}
