import { exponential, fixed, general } from '../number.js';
import { raise } from '../runtime.js';
import { anyValue, badArgument, type Given, integer, type Native, numeric, text } from './arguments.js';
import { toText } from './text.js';

/** `string.format` (Lua 5.4 manual, 6.4). */
export const format: Native = (given) => {
  const template = text(given, 1);
  let argument = 1;
  const specifier = /%([-+ #0]*)([0-9]*)(?:\.([0-9]*))?([\s\S]?)/g;
  given.rt.pay(template.length, template.length);
  return template.replace(specifier, (whole, flags: string, width: string, precision: string | undefined, conversion: string) => {
    if (whole === '%%') return '%';
    if (conversion === '' || !'cdiuoxXaAeEfFgGpqs'.includes(conversion) || width.length > 2 || (precision?.length ?? 0) > 2) {
      return raise(given.rt, `invalid conversion '${whole.slice(0, 20)}' to 'format'`);
    }
    argument++;
    if (argument > given.list.length) return badArgument(given, argument, 'no value');
    const item: Item = { flags, width: Number(width), precision: precision === undefined ? undefined : Number(precision), conversion };
    const result = conversion === 'q' ? quoted(given, argument) : padded(item, formatted(given, argument, item));
    given.rt.pay(1, result.length);
    return result;
  });
};

interface Item {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly conversion: string;
}

function formatted(given: Given, argument: number, item: Item): string {
  const { conversion, precision } = item;
  switch (conversion) {
    case 'c':
      return String.fromCharCode(Number(integer(given, argument) & 0xffn));
    case 'd':
    case 'i':
      return signed(item, digits(String(integer(given, argument)), precision));
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return unsigned(BigInt.asUintN(64, integer(given, argument)), item);
    case 's': {
      const value = toText(given.rt, anyValue(given, argument));
      return precision === undefined ? value : value.slice(0, precision);
    }
    case 'p':
      given.rt.unknown ??= 'lua';
      return typeof anyValue(given, argument) === 'object' ? '0x000000000000' : '(null)';
    default:
      return signed(item, float(Number(numeric(given, argument)), item));
  }
}

function digits(number: string, precision: number | undefined): string {
  const negative = number.startsWith('-');
  const plain = (negative ? number.slice(1) : number).padStart(precision ?? 1, '0');
  return negative ? `-${plain}` : plain;
}

function unsigned(value: bigint, { conversion, flags, precision }: Item): string {
  const plain = value.toString(conversion === 'o' ? 8 : conversion === 'u' ? 10 : 16).padStart(precision ?? 1, '0');
  const marked = flags.includes('#') && value !== 0n && conversion !== 'u' ? (conversion === 'o' ? `0${plain}` : `0x${plain}`) : plain;
  return conversion === 'X' ? marked.toUpperCase() : marked;
}

function float(value: number, { conversion, flags, precision = 6 }: Item): string {
  const lower = conversion.toLowerCase();
  const written =
    lower === 'f'
      ? fixed(value, precision)
      : lower === 'e'
        ? exponential(value, precision)
        : lower === 'g'
          ? general(value, precision, flags.includes('#'))
          : hexadecimal(value);
  return conversion === lower ? written : written.toUpperCase();
}

/** `%a` without a precision. */
function hexadecimal(value: number): string {
  if (!Number.isFinite(value)) return fixed(value, 0);
  if (value === 0) return Object.is(value, -0) ? '-0x0p+0' : '0x0p+0';
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const high = bits.getUint32(0);
  const exponent = (high >>> 20) & 0x7ff;
  const places = ((BigInt(high & 0xfffff) << 32n) | BigInt(bits.getUint32(4))).toString(16).padStart(13, '0').replace(/0+$/, '');
  const power = exponent === 0 ? -1022 : exponent - 1023;
  return `${value < 0 ? '-' : ''}0x${exponent === 0 ? 0 : 1}${places ? `.${places}` : ''}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

function signed({ flags }: Item, number: string): string {
  if (number.startsWith('-')) return number;
  return flags.includes('+') ? `+${number}` : flags.includes(' ') ? ` ${number}` : number;
}

function padded({ flags, width, precision, conversion }: Item, value: string): string {
  if (value.length >= width) return value;
  if (flags.includes('-')) return value.padEnd(width);
  const zeros = flags.includes('0') && !'cs'.includes(conversion) && !('diuoxX'.includes(conversion) && precision !== undefined) && /[0-9]/.test(value);
  if (!zeros) return value.padStart(width);
  const head = /^[-+ ]?(?:0[xX])?/.exec(value)?.[0] ?? '';
  return head + value.slice(head.length).padStart(width - head.length, '0');
}

/** `%q`: the value as a literal of Lua. */
function quoted(given: Given, argument: number): string {
  const value = anyValue(given, argument);
  if (typeof value === 'bigint') return value === -(2n ** 63n) ? '0x8000000000000000' : String(value);
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return '(0/0)';
    if (!Number.isFinite(value)) return value > 0 ? '1e9999' : '-1e9999';
    return hexadecimal(value);
  }
  if (value === undefined || typeof value === 'boolean') return value === undefined ? 'nil' : String(value);
  if (typeof value !== 'string') return badArgument(given, argument, 'value has no literal form');
  const inner = value.replace(/["\\\n\r\0]|[\x01-\x1f\x7f]/g, (c, at: number) => {
    if (c === '"' || c === '\\' || c === '\n') return `\\${c}`;
    const code = String(c.charCodeAt(0));
    return `\\${/[0-9]/.test(value[at + 1] ?? '') ? code.padStart(3, '0') : code}`;
  });
  return `"${inner}"`;
}
