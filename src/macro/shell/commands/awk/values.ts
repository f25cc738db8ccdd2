import { refuse } from '../../refuse.js';

/** A number, a text, or a text from the input that looks like a number (`either`). */
export type AwkValue = number | string | { readonly either: string };

/** Where fields, elements of `split` and `-v` come from: what looks like a number is one when it is compared. */
export function fromInput(text: string): AwkValue {
  return /^[ \t]*[-+]?[0-9]+(?:\.[0-9]+)?[ \t]*$/.test(text) ? { either: text } : text;
}

export function textOf(value: AwkValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object') return value.either;
  // how others are written depends on CONVFMT and the version
  if (!Number.isSafeInteger(value) || Math.abs(value) > 2 ** 31 - 1) refuse('number of awk');
  return String(value + 0);
}

export function numberOf(value: AwkValue): number {
  if (typeof value === 'number') return value;
  const text = typeof value === 'object' ? value.either : value;
  const found = /^[ \t\n]*([-+]?[0-9]{1,15}(?:\.[0-9]{0,15})?|[-+]?\.[0-9]{1,15})/.exec(text);
  if (!found) return /^[ \t\n]*[-+]?(?:[0-9.]|inf|nan)/i.test(text) ? refuse('number of awk') : 0;
  const rest = text.slice(found[0].length);
  // hexadecimal and exponents
  if (/^[eExX]/.test(rest)) refuse('number of awk');
  return Number(found[1]);
}

export function isTrue(value: AwkValue): boolean {
  if (typeof value === 'object') return numberOf(value) !== 0;
  return typeof value === 'number' ? value !== 0 : value !== '';
}

export function compareValues(sign: string, a: AwkValue, b: AwkValue): boolean {
  if (typeof a !== 'string' && typeof b !== 'string') return decide(sign, numberOf(a) - numberOf(b));
  // nothing yet is both 0 and empty
  const [x, y] = [textOf(a), textOf(b)];
  if (sign !== '==' && sign !== '!=') refuse('order of texts');
  return (x === y) === (sign === '==');
}

function decide(sign: string, difference: number): boolean {
  switch (sign) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '==':
      return difference === 0;
    case '!=':
      return difference !== 0;
    case '>':
      return difference > 0;
    default:
      return difference >= 0;
  }
}
