import { encodeBytes } from '../../text/bytes.js';

/**
 * The values of `primaryLocationLineHash` for some lines of a text (counted from 1), as the upload action of GitHub code scanning
 * computes them (github/codeql-action, src/fingerprints.ts): from the line's start, the next 100 characters that are neither blank nor
 * tab, a line end of any kind being one LF, as digits of a number to the base 37 modulo 2^64; behind the text stand 65535 and then
 * zeros. The number after the colon counts lines of equal hash. Lines end at LF, CR or CRLF there. Takes time linear in the text.
 */
export function lineHashes(text: string, lines: ReadonlySet<number>): Map<number, string> {
  const { digits, startsLine } = squeezed(loneSurrogate.test(text) ? decodedStrictly(text) : text);
  const counts = new Map<number, HashCount[]>();
  eachLine(digits, startsLine, (line, high, low) => {
    if (!lines.has(line)) return;
    const alike = counts.get(low) ?? [];
    if (!alike.some((other) => other.high === high)) counts.set(low, [...alike, { high, count: 0 }]);
  });
  const found = new Map<number, string>();
  eachLine(digits, startsLine, (line, high, low) => {
    const hash = counts.get(low)?.find((other) => other.high === high);
    if (!hash) return;
    hash.count++;
    if (lines.has(line)) found.set(line, `${hexadecimal(high, low)}:${hash.count}`);
  });
  return found;
}

/** The upper half of a hash, and how many lines so far have it. */
interface HashCount {
  readonly high: number;
  count: number;
}

const windowLength = 100;
const base = 37;
const endOfText = 65_535;
const half = 2 ** 32;
const power = BigInt.asUintN(64, BigInt(base) ** BigInt(windowLength));
const powerHigh = Number(power >> 32n);
const powerLow = Number(power & 0xffff_ffffn);
const loneSurrogate = /\p{Cs}/u;

/** The action reads files as UTF-8; what is not becomes U+FFFD, one for each faulty sequence. */
function decodedStrictly(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(encodeBytes(text));
}

/** The characters that count, then the end mark and a window of zeros; and which of them are the first of a line. */
function squeezed(text: string): { digits: Uint16Array; startsLine: Uint8Array } {
  const digits = new Uint16Array(text.length + 1 + windowLength);
  const startsLine = new Uint8Array(text.length + 1);
  let length = 0;
  let atStart = true;
  const push = (digit: number): void => {
    startsLine[length] = atStart ? 1 : 0;
    digits[length++] = digit;
    atStart = digit === lineFeed;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === blank || unit === tab || (unit === lineFeed && text.charCodeAt(i - 1) === carriageReturn)) continue;
    push(unit === carriageReturn ? lineFeed : unit);
  }
  push(endOfText);
  return { digits: digits.subarray(0, length + windowLength), startsLine: startsLine.subarray(0, length) };
}

const blank = 0x20;
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Rolls the hash over the digits, as two halves of 32 bits, and calls `visit` where a line starts. */
function eachLine(digits: Uint16Array, startsLine: Uint8Array, visit: (line: number, high: number, low: number) => void): void {
  let high = 0;
  let low = 0;
  const roll = (entering: number, leaving: number): void => {
    const sum = low * base + entering - powerLow * leaving;
    const carry = Math.floor(sum / half);
    low = sum - carry * half;
    const rest = high * base - powerHigh * leaving + carry;
    high = rest - Math.floor(rest / half) * half;
  };
  for (let i = 0; i < windowLength; i++) roll(digits[i] as number, 0);
  let line = 0;
  for (let i = 0; i < startsLine.length; i++) {
    if (startsLine[i] === 1) visit(++line, high, low);
    roll(digits[i + windowLength] as number, digits[i] as number);
  }
}

function hexadecimal(high: number, low: number): string {
  return high === 0 ? low.toString(16) : `${high.toString(16)}${low.toString(16).padStart(8, '0')}`;
}
