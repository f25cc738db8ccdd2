import { isUtf8 } from 'node:buffer';

/** So much of a file's beginning decides whether it is text. */
export const sniffedBytes = 1024;

/** What the beginning of a text shows. */
export interface TextBeginning {
  /** All bytes that were looked at are ASCII. */
  readonly ascii: boolean;
  readonly lineFeed: boolean;
  readonly carriageReturn: boolean;
  readonly slash: boolean;
}

/**
 * Whether a file of `size` bytes that begins with these is text: their first `sniffedBytes` have no NUL, no control character but tab, line feed, carriage return, form
 * feed and escape, and are valid UTF-8 or plausibly an old 8-bit encoding.
 */
export function looksLikeText(bytes: Uint8Array, size = bytes.length): boolean {
  return textBeginning(bytes, size) !== undefined;
}

/** What the first `sniffedBytes` of a file that looks like text show; undefined of any other. */
export function textBeginning(bytes: Uint8Array, size = bytes.length): TextBeginning | undefined {
  const length = Math.min(bytes.length, sniffedBytes);
  // each file of a package comes by here, many of them small: one look at each byte finds all at once
  let all = 0;
  for (let at = 0; at < length && (all & binary) === 0; at++) all |= traits[bytes[at] as number] as number;
  if ((all & binary) !== 0) return undefined;
  const ascii = (all & high) === 0;
  if (!ascii && !startsAsUtf8(bytes.subarray(0, length), size <= length) && upperControls(bytes, length) * upperControlShare >= length) return undefined;
  return beginnings[all / lowest];
}

/** Bits of what a byte says of its file. */
const [binary, high] = [1, 2];
/** Those that `TextBeginning` tells, from the lowest on. */
const lowest = high;
const [lineFeed, carriageReturn, slash] = [2 * lowest, 4 * lowest, 8 * lowest];

/** Tab, line feed, form feed, carriage return, escape. */
const textControls: readonly number[] = [0x09, 0x0a, 0x0c, 0x0d, 0x1b];

const traits = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ((byte < 0x20 && !textControls.includes(byte)) || byte === 0x7f) return binary;
  if (byte >= 0x80) return high;
  return byte === 0x0a ? lineFeed : byte === 0x0d ? carriageReturn : byte === 0x2f ? slash : 0;
});

/** One object for each combination: packages have many texts. */
const beginnings: readonly TextBeginning[] = Array.from({ length: 16 }, (_, index) => {
  const all = index * lowest;
  return { ascii: (all & high) === 0, lineFeed: (all & lineFeed) !== 0, carriageReturn: (all & carriageReturn) !== 0, slash: (all & slash) !== 0 };
});

/** ISO 8859 has no printable character in 80 to 9f and the Windows code pages only punctuation: one byte in ten is too many. */
const upperControlShare = 10;

function upperControls(bytes: Uint8Array, length: number): number {
  let count = 0;
  for (let at = 0; at < length; at++) if ((bytes[at] as number) >= 0x80 && (bytes[at] as number) < 0xa0) count++;
  return count;
}

/** What is cut off within its last character is valid as far as it goes. */
function startsAsUtf8(bytes: Uint8Array, whole: boolean): boolean {
  if (whole) return isUtf8(bytes);
  let last = bytes.length - 1;
  while (last > 0 && bytes.length - last < longestCharacter && ((bytes[last] as number) & 0xc0) === 0x80) last--;
  return isUtf8((bytes[last] ?? 0) >= 0xc0 ? bytes.subarray(0, last) : bytes) || isUtf8(bytes);
}

const longestCharacter = 4;
