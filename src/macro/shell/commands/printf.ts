import { pay, refuse } from '../refuse.js';
import { withEscapes } from './echo.js';
import { decimal, type PureCommand, printed } from './pure.js';

/** printf(1) (POSIX.1-2017): `%s %b %c %d %i %u %x %X %o %%` with flags `-` and `0`, width and precision. */
export const printf: PureCommand = ({ args, meter }) => {
  const [format, ...values] = args[0] === '--' ? args.slice(1) : args;
  if (format === undefined || (format[0] === '-' && args[0] !== '--')) refuse('printf');
  const items = readFormat(format);
  const conversions = items.filter((item) => typeof item !== 'string').length;
  let out = '';
  let used = 0;
  do {
    for (const item of items) {
      const text = typeof item === 'string' ? item : convert(item, values[used++]);
      pay(meter, text.length + 1);
      out += text;
    }
  } while (conversions > 0 && used < values.length);
  return printed(out);
};

interface Conversion {
  readonly letter: string;
  readonly left: boolean;
  readonly zeros: boolean;
  readonly width: number;
  readonly precision: number | undefined;
}

function readFormat(format: string): (string | Conversion)[] {
  const items: (string | Conversion)[] = [];
  for (let at = 0; at < format.length; ) {
    const c = format[at] as string;
    if (c === '\\') {
      items.push(escapes[format[at + 1] ?? ''] ?? refuse('escape of printf'));
      at += 2;
    } else if (c === '%' && format[at + 1] === '%') {
      items.push('%');
      at += 2;
    } else if (c === '%') {
      conversionForm.lastIndex = at;
      const found = conversionForm.exec(format) ?? refuse('conversion of printf');
      items.push(conversionOf(found));
      at += found[0].length;
    } else {
      items.push(c);
      at++;
    }
  }
  return items;
}

const conversionForm = /%([-0]?)([1-9][0-9]{0,2})?(\.[0-9]{1,2})?([sbcdiuxXo])/y;

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };

function conversionOf([, flag, width, precision, letter = '']: readonly (string | undefined)[]): Conversion {
  // what zeros do to text, and to a number with a precision, differs
  if (flag === '0' && (/[sbc]/.test(letter) || precision !== undefined)) refuse('flag of printf');
  return {
    letter,
    left: flag === '-',
    zeros: flag === '0',
    width: Number(width ?? 0),
    precision: precision === undefined ? undefined : Number(precision.slice(1)),
  };
}

function convert(item: Conversion, value: string | undefined): string {
  const { letter, left, zeros, width, precision } = item;
  if (letter === 'b') {
    const { out, stop } = withEscapes(value ?? '', true);
    return stop || precision !== undefined || width > 0 ? refuse('%b of printf') : out;
  }
  if (letter === 'c' && (value ?? '') === '') refuse('%c of printf');
  if (letter === 's' || letter === 'c') {
    const text = (value ?? '').slice(0, letter === 'c' ? 1 : precision);
    return left ? text.padEnd(width) : text.padStart(width);
  }
  if (precision !== undefined) refuse('precision of a number');
  const number = numberOf(value ?? '0');
  if (number < 0 && letter !== 'd' && letter !== 'i') refuse('negative number');
  const digits = digitsOf(Math.abs(number), letter);
  const sign = number < 0 ? '-' : '';
  if (zeros) return sign + digits.padStart(width - sign.length, '0');
  return left ? (sign + digits).padEnd(width) : (sign + digits).padStart(width);
}

/** A leading zero would make it octal. */
function numberOf(text: string): number {
  if (!/^(?:0|-?[1-9][0-9]*)$/.test(text)) refuse('number of printf');
  return decimal(text);
}

function digitsOf(number: number, letter: string): string {
  if (letter === 'o') return number.toString(8);
  if (letter === 'x') return number.toString(16);
  return letter === 'X' ? number.toString(16).toUpperCase() : String(number);
}
