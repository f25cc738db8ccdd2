import { isUtf8 } from 'node:buffer';

/** So much of a file's beginning decides whether it is text. */
export const sniffedBytes = 1024;

/**
 * Whether a file of `size` bytes that begins with these is text: their first `sniffedBytes` have no NUL, no control character but tab, line feed, carriage return, form
 * feed and escape, and are valid UTF-8 or plausibly an old 8-bit encoding.
 */
export function looksLikeText(bytes: Uint8Array, size = bytes.length): boolean {
  const length = Math.min(bytes.length, sniffedBytes);
  let upperControls = 0;
  let high = false;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number;
    if (isBinary[byte] === 1) return false;
    if (byte >= 0x80) {
      high = true;
      if (byte < 0xa0) upperControls++;
    }
  }
  return !high || startsAsUtf8(bytes.subarray(0, length), size <= length) || upperControls * upperControlShare < length;
}

/** Tab, line feed, form feed, carriage return, escape. */
const textControls: readonly number[] = [0x09, 0x0a, 0x0c, 0x0d, 0x1b];

/** 1 for each byte that no text has. */
const isBinary = Uint8Array.from({ length: 256 }, (_, byte) => ((byte < 0x20 && !textControls.includes(byte)) || byte === 0x7f ? 1 : 0));

/** ISO 8859 has no printable character in 80 to 9f and the Windows code pages only punctuation: one byte in ten is too many. */
const upperControlShare = 10;

/** What is cut off within its last character is valid as far as it goes. */
function startsAsUtf8(bytes: Uint8Array, whole: boolean): boolean {
  if (whole) return isUtf8(bytes);
  let last = bytes.length - 1;
  while (last > 0 && bytes.length - last < longestCharacter && ((bytes[last] as number) & 0xc0) === 0x80) last--;
  return isUtf8((bytes[last] ?? 0) >= 0xc0 ? bytes.subarray(0, last) : bytes) || isUtf8(bytes);
}

const longestCharacter = 4;
