import { numberText } from '../number.js';
import { less } from '../operations/compare.js';
import { call, index, lengthOf, setIndex } from '../operations/index.js';
import { createTable, type Runtime, raise, store } from '../runtime.js';
import type { LuaTable } from '../table.js';
import { isFunction, isNumber, isTrue, type LuaValue, typeName } from '../value.js';
import { badArgument, integer, type Native, table, text, wrongType } from './arguments.js';

/** The table functions (Lua 5.4 manual, 6.6). */
export const tableFunctions: Readonly<Record<string, Native>> = {
  concat: (given) => {
    const { rt } = given;
    const list = table(given, 1);
    const separator = text(given, 2, '');
    const [from, to] = [integer(given, 3, 1n), integer(given, 4, lengthIn(rt, list))];
    const parts: string[] = [];
    for (let i = from; i <= to; i++) {
      const value = index(rt, list, i, rt);
      if (typeof value !== 'string' && !isNumber(value)) return raise(rt, `invalid value (at index ${i}) in table for 'concat'`);
      const part = isNumber(value) ? numberText(value) : value;
      rt.pay(1, part.length + separator.length);
      parts.push(part);
    }
    return parts.join(separator);
  },
  insert: (given) => {
    const { rt, list: args } = given;
    const list = table(given, 1);
    const end = lengthIn(rt, list) + 1n;
    if (args.length === 2) setIndex(rt, list, end, args[1], rt);
    else if (args.length === 3) {
      const at = integer(given, 2);
      if (at < 1n || at > end) return badArgument(given, 2, 'position out of bounds');
      shift(rt, list, at, end, -1n);
      setIndex(rt, list, at, args[2], rt);
    } else return raise(rt, "wrong number of arguments to 'insert'");
    return [];
  },
  remove: (given) => {
    const { rt } = given;
    const list = table(given, 1);
    const size = lengthIn(rt, list);
    const at = integer(given, 2, size);
    if (at !== size && (at < 1n || at > size + 1n)) return badArgument(given, 2, 'position out of bounds');
    const removed = index(rt, list, at, rt);
    if (at <= size) {
      shift(rt, list, size, at, 1n);
      setIndex(rt, list, size > at ? size : at, undefined, rt);
    } else setIndex(rt, list, at, undefined, rt);
    return removed;
  },
  move: (given) => {
    const { rt } = given;
    const source = table(given, 1);
    const [from, end, at] = [integer(given, 2), integer(given, 3), integer(given, 4)];
    const target = given.list[4] === undefined ? source : table(given, 5);
    const forwards = at > end || at <= from || target !== source;
    for (let i = 0n; i <= end - from; i++) {
      rt.pay(1, 0);
      const step = forwards ? i : end - from - i;
      setIndex(rt, target, at + step, index(rt, source, from + step, rt), rt);
    }
    return target;
  },
  pack: ({ rt, list }) => {
    const packed = createTable(rt);
    list.forEach((value, i) => {
      store(rt, packed, BigInt(i + 1), value);
    });
    store(rt, packed, 'n', BigInt(list.length));
    return packed;
  },
  unpack: (given) => {
    const { rt, list } = given;
    const from = integer(given, 2, 1n);
    const to = list[2] === undefined ? (lengthOf(rt, list[0], rt) as bigint) : integer(given, 3);
    if (to - from >= 1_000_000n) return raise(rt, 'too many results to unpack');
    const values: LuaValue[] = [];
    for (let i = from; i <= to; i++) {
      rt.pay(1, 0);
      values.push(index(rt, list[0], i, rt));
    }
    return values;
  },
  sort: (given) => {
    const { rt } = given;
    const list = table(given, 1);
    const order = given.list[1];
    if (order !== undefined && !isFunction(order)) return wrongType(given, 2, 'function');
    const { where } = rt;
    const before = (a: LuaValue, b: LuaValue): boolean => {
      rt.pay(1, 0);
      return order ? isTrue(call(rt, order, [a, b])[0]) : less(rt, a, b, false, { where });
    };
    sort(rt, list, before);
    return [];
  },
};

function sort(rt: Runtime, list: LuaTable, before: (a: LuaValue, b: LuaValue) => boolean): void {
  const size = lengthIn(rt, list);
  const values: LuaValue[] = [];
  for (let i = 1n; i <= size; i++) values.push(index(rt, list, i, rt));
  const hole = values.indexOf(undefined);
  // JavaScript's own sort never compares undefined
  if (hole >= 0 && values.length > 1) before(values[0], values[hole === 0 ? 1 : hole]);
  values.sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0));
  values.forEach((value, i) => {
    setIndex(rt, list, BigInt(i + 1), value, rt);
  });
}

/** Copies every item from `from` on in the direction of `to` by one place. */
function shift(rt: Runtime, list: LuaTable, to: bigint, from: bigint, step: 1n | -1n): void {
  for (let i = from; step > 0n ? i < to : i > to; i += step) {
    rt.pay(1, 0);
    setIndex(rt, list, i, index(rt, list, i + step, rt), rt);
  }
}

function lengthIn(rt: Runtime, list: LuaTable): bigint {
  const length = lengthOf(rt, list, rt);
  return typeof length === 'bigint' ? length : raise(rt, `object length is not an integer (${typeName(length)})`);
}
