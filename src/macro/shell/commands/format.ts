import { refuse } from '../refuse.js';
import { type AwkValue, numberOf, textOf } from './awk/values.js';

/** What awk's printf makes of a format and values: `%s %d %i %c %x %o %%` with flags `-` and `0`, width and precision. */
export function formatText([format, ...values]: readonly AwkValue[]): string {
  const template = textOf(format ?? '');
  let used = 0;
  const out = template.replace(
    /%(?:%|([-0]?)([1-9][0-9]{0,2})?(?:\.([0-9]{1,2}))?(.?))/gs,
    (whole, flag = '', width = '0', precision: string | undefined, letter = '') => {
      if (whole === '%%') return '%';
      if (used >= values.length) refuse('values of printf');
      const text = convert(letter, values[used++] as AwkValue, precision === undefined ? undefined : Number(precision));
      if (flag !== '0') return flag === '-' ? text.padEnd(Number(width)) : text.padStart(Number(width));
      if (letter === 's' || letter === 'c' || precision !== undefined) refuse('flag of printf');
      return text.startsWith('-') ? `-${text.slice(1).padStart(Number(width) - 1, '0')}` : text.padStart(Number(width), '0');
    },
  );
  return out;
}

function convert(letter: string, value: AwkValue, precision: number | undefined): string {
  if (letter === 's') return textOf(value).slice(0, precision);
  if (precision !== undefined) refuse('precision of a number');
  if (letter === 'c') return typeof value === 'string' && value !== '' ? (value[0] as string) : refuse('character of printf');
  const number = Math.trunc(numberOf(value)) + 0;
  if (!Number.isSafeInteger(number) || Math.abs(number) > 2 ** 31 - 1) refuse('number of printf');
  if (letter === 'd' || letter === 'i') return String(number);
  if (number < 0) refuse('negative number');
  if (letter === 'x') return number.toString(16);
  return letter === 'o' ? number.toString(8) : refuse('conversion of printf');
}
