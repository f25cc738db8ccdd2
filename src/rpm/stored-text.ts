import { isAscii } from 'node:buffer';
import { asBuffer, decodeBytes } from '../text/bytes.js';

/** Up to here looking at each byte costs less than a call into the engine, and a view on the bytes more than both. */
const short = 64;

/** Text of a package, the bytes from `start` on and before `end`, as `decodeBytes` has it; nearly all of it is ASCII, which needs no decoder. */
export function storedText(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const buffer = asBuffer(bytes);
  if (end - start <= short ? isShortAscii(bytes, start, end) : isAscii(buffer.subarray(start, end))) return buffer.toString('latin1', start, end);
  return decodeBytes(bytes.subarray(start, end));
}

function isShortAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] as number) >= 0x80) return false;
  return true;
}
