import { isSpace } from '../../text/whitespace.js';
import type { LuaValue } from './value.js';

/** A number as `tostring` writes it: floats with 14 digits, and always recognizable as floats (Lua 5.4 manual, 3.4.3). */
export function numberText(value: bigint | number): string {
  if (typeof value === 'bigint') return String(value);
  const text = general(value, 14);
  return /^-?[0-9]+$/.test(text) ? `${text}.0` : text;
}

/** printf's `%g`. */
export function general(value: number, precision: number, keepZeros = false): string {
  if (!Number.isFinite(value)) return special(value);
  const digits = precision === 0 ? 1 : precision;
  const [mantissa = '', power = ''] = value.toExponential(digits - 1).split('e');
  const exponent = Number(power);
  const text = exponent < -4 || exponent >= digits ? mantissa : fixed(value, Math.max(0, digits - 1 - exponent));
  const trimmed = keepZeros || !text.includes('.') ? text : text.replace(/0+$/, '').replace(/\.$/, '');
  return exponent < -4 || exponent >= digits ? `${trimmed}e${exponentText(exponent)}` : trimmed;
}

/** printf's `%e`. */
export function exponential(value: number, precision: number): string {
  if (!Number.isFinite(value)) return special(value);
  const [mantissa = '', power = ''] = (Object.is(value, -0) ? 0 : value).toExponential(precision).split('e');
  return `${Object.is(value, -0) ? '-' : ''}${mantissa}e${exponentText(Number(power))}`;
}

/** printf's `%f`: exact, ties to even. */
export function fixed(value: number, precision: number): string {
  if (!Number.isFinite(value)) return special(value);
  const [numerator, denominator] = fraction(Math.abs(value));
  const scaled = numerator * 10n ** BigInt(precision);
  let whole = scaled / denominator;
  const rest = 2n * (scaled % denominator);
  if (rest > denominator || (rest === denominator && whole % 2n === 1n)) whole++;
  const digits = String(whole).padStart(precision + 1, '0');
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return precision === 0 ? sign + digits : `${sign}${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

/** What is not a number is written with a sign by the C library of the machines that rpm runs on. */
function special(value: number): string {
  if (Number.isNaN(value)) return '-nan';
  return value > 0 ? 'inf' : '-inf';
}

function exponentText(exponent: number): string {
  return `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function fraction(value: number): readonly [bigint, bigint] {
  let numerator = value;
  let power = 0n;
  // a double has at most 1074 binary places
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    power++;
  }
  return [BigInt(numerator), 1n << power];
}

/** The number that a text stands for, in Lua's own spelling with blanks around it; undefined where it is none. */
export function parseNumber(text: string): bigint | number | undefined {
  const trimmed = trimBlanks(text);
  const sign = trimmed[0] === '-' || trimmed[0] === '+' ? trimmed[0] : '';
  const body = trimmed.slice(sign.length);
  // no more digits than this can matter, and many would take long
  if (body.length > 400) return undefined;
  if (/^0[xX]/.test(body)) return hexadecimal(body.slice(2), sign === '-');
  if (/^[0-9]+$/.test(body)) {
    const value = BigInt(body) * (sign === '-' ? -1n : 1n);
    return value === BigInt.asIntN(64, value) ? value : Number(value);
  }
  if (!/^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(body)) return undefined;
  return sign === '-' ? -Number(body) : Number(body);
}

function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function hexadecimal(body: string, negative: boolean): bigint | number | undefined {
  if (/^[0-9a-fA-F]+$/.test(body)) return BigInt.asIntN(64, BigInt(`0x${body}`) * (negative ? -1n : 1n));
  const [, whole = '', places = '', power = '0'] = /^([0-9a-fA-F]*)\.?([0-9a-fA-F]*)(?:[pP]([+-]?[0-9]+))?$/.exec(body) ?? [];
  if (whole + places === '') return undefined;
  const value = Number(BigInt(`0x${whole}${places}`)) * 2 ** (Number(power) - 4 * places.length);
  return negative ? -value : value;
}

/** The number that a value is or, a text, stands for. */
export function toNumber(value: LuaValue): bigint | number | undefined {
  if (typeof value === 'bigint' || typeof value === 'number') return value;
  return typeof value === 'string' ? parseNumber(value) : undefined;
}

/** The integer that a number is equal to; undefined where there is none. */
export function toInteger(value: LuaValue): bigint | undefined {
  const number = toNumber(value);
  if (typeof number !== 'number') return number;
  return Number.isInteger(number) && number >= -(2 ** 63) && number < 2 ** 63 ? BigInt(number) : undefined;
}
