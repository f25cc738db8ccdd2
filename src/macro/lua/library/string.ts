import { LuaStop } from '../error.js';
import { type Runtime, raise } from '../runtime.js';
import { badArgument, integer, type Native, offset, text } from './arguments.js';
import { format } from './format.js';
import { find, gmatch, gsub, match } from './patterns.js';

/** The functions on text (Lua 5.4 manual, 6.4). Those that pack bytes are unknown. */
export const stringFunctions: Readonly<Record<string, Native>> = {
  byte: (given) => {
    const value = text(given, 1);
    const from = integer(given, 2, 1n);
    const slice = part(value, from, integer(given, 3, from));
    given.rt.pay(slice.length, 0);
    return Array.from(slice, (c) => BigInt(c.charCodeAt(0)));
  },
  char: (given) =>
    given.list
      .map((_, i) => {
        const code = integer(given, i + 1);
        return code >= 0n && code <= 255n ? String.fromCharCode(Number(code)) : badArgument(given, i + 1, 'value out of range');
      })
      .join(''),
  find,
  format,
  gmatch,
  gsub,
  len: (given) => BigInt(text(given, 1).length),
  lower: (given) => paid(given.rt, text(given, 1)).replace(/[A-Z]+/g, (s) => s.toLowerCase()),
  match,
  rep: (given) => {
    const value = text(given, 1);
    const count = offset(integer(given, 2));
    const separator = text(given, 3, '');
    if (count <= 0) return '';
    const length = (value.length + separator.length) * count - separator.length;
    if (length > longest) raise(given.rt, 'resulting string too large');
    given.rt.pay(0, length);
    return (value + separator).repeat(count - 1) + value;
  },
  reverse: (given) =>
    Buffer.from(paid(given.rt, text(given, 1)), 'latin1')
      .reverse()
      .toString('latin1'),
  sub: (given) => paid(given.rt, part(text(given, 1), integer(given, 2), integer(given, 3, -1n))),
  upper: (given) => paid(given.rt, text(given, 1)).replace(/[a-z]+/g, (s) => s.toUpperCase()),
  ...Object.fromEntries(['dump', 'pack', 'packsize', 'unpack'].map((name) => [name, unknown])),
};

/** Longer texts are refused by Lua, too; what is shorter must be paid for. */
const longest = 2 ** 31;

function unknown(): never {
  throw new LuaStop('lua');
}

/** The bytes `from` to `to`, counted from 1, or from the end where they are negative. */
function part(value: string, from: bigint, to: bigint): string {
  const start = from > 0n ? offset(from) : from === 0n ? 1 : Math.max(value.length + offset(from) + 1, 1);
  const end = to < 0n ? value.length + offset(to) + 1 : Math.min(offset(to), value.length);
  return value.slice(start - 1, Math.max(end, start - 1));
}

function paid(rt: Runtime, value: string): string {
  rt.pay(0, value.length);
  return value;
}
