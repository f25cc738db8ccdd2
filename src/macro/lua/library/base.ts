import { compile } from '../code/functions.js';
import { LuaError, LuaStop } from '../error.js';
import { parseNumber, toNumber } from '../number.js';
import { rawEqual } from '../operations/compare.js';
import { call, index, metamethod } from '../operations/index.js';
import { type Runtime, raise, store } from '../runtime.js';
import { isFunction, isTable, isTrue, type LuaFunction, type LuaValue, typeName } from '../value.js';
import { anyValue, badArgument, type Given, integer, type Native, native, table, text, wrongType } from './arguments.js';
import { toText } from './text.js';

/** The basic functions (Lua 5.4 manual, 6.1), but for those that read files. */
export function baseFunctions(rt: Runtime): Readonly<Record<string, Native>> {
  const next = native(rt, nextEntry);
  const step = native(rt, nextItem);
  return { ...functions, next: nextEntry, pairs: (given) => pairs(given, next), ipairs: (given) => [step, anyValue(given, 1), 0n] };
}

const functions: Readonly<Record<string, Native>> = {
  assert: (given) => {
    if (isTrue(anyValue(given, 1))) return given.list;
    throw new LuaError(given.list.length > 1 ? given.list[1] : 'assertion failed!');
  },
  collectgarbage: (given) => {
    const option = text(given, 1, 'collect');
    if (option === 'count') given.rt.unknown ??= 'lua';
    return option === 'step' || option === 'isrunning' ? true : 0n;
  },
  error: (given) => {
    const message = given.list[0];
    const level = integer(given, 2, 1n);
    throw new LuaError(typeof message === 'string' && level > 0n ? placeAt(given.rt, level) + message : message);
  },
  getmetatable: (given) => {
    const value = anyValue(given, 1);
    if (typeof value === 'string') return given.rt.strings;
    const metatable = typeof value === 'object' && value.type !== 'function' ? value.metatable : undefined;
    return metatable?.get('__metatable') ?? metatable;
  },
  load: loadText,
  pcall: (given) => {
    anyValue(given, 1);
    return protectedCall(given.rt, given.list[0], given.list.slice(1), (value) => value);
  },
  xpcall: (given) => {
    const handler = given.list[1];
    if (!isFunction(handler)) return wrongType(given, 2, 'function');
    return protectedCall(given.rt, given.list[0], given.list.slice(2), (value) => call(given.rt, handler, [value])[0]);
  },
  rawequal: (given) => rawEqual(anyValue(given, 1), anyValue(given, 2)),
  rawget: (given) => table(given, 1).get(anyValue(given, 2)),
  rawlen: (given) => {
    const value = given.list[0];
    if (isTable(value) || typeof value === 'string') return BigInt(value.length);
    return badArgument(given, 1, 'table or string expected');
  },
  rawset: (given) => {
    const target = table(given, 1);
    const key = anyValue(given, 2);
    if (key === undefined) raise(given.rt, 'index is nil');
    if (typeof key === 'number' && Number.isNaN(key)) raise(given.rt, 'index is NaN');
    store(given.rt, target, key, anyValue(given, 3));
    return target;
  },
  select: (given) => {
    const { list } = given;
    if (list[0] === '#') return BigInt(list.length - 1);
    const from = integer(given, 1);
    if (from === 0n || from < BigInt(1 - list.length)) return badArgument(given, 1, 'index out of range');
    if (from >= BigInt(list.length)) return [];
    return list.slice(from < 0n ? list.length + Number(from) : Number(from));
  },
  setmetatable: (given) => {
    const target = table(given, 1);
    const metatable = given.list[1];
    if ((metatable !== undefined && !isTable(metatable)) || given.list.length < 2) return wrongType(given, 2, 'nil or table');
    if (target.metatable?.get('__metatable') !== undefined) raise(given.rt, 'cannot change a protected metatable');
    const { rt } = given;
    if (rt.unknown && target.epoch !== rt.epoch) {
      rt.stained ??= rt.unknown;
      rt.standard.clear();
    }
    target.metatable = metatable;
    return target;
  },
  tonumber: (given) => {
    const value = anyValue(given, 1);
    if (given.list[1] === undefined) return typeof value === 'string' ? parseNumber(value) : toNumber(value);
    return inBase(given, integer(given, 2));
  },
  tostring: (given) => toText(given.rt, anyValue(given, 1)),
  type: (given) => typeName(anyValue(given, 1)),
  warn: () => [],
};

function nextEntry(given: Given): LuaValue | LuaValue[] {
  const entry = table(given, 1).next(given.list[1]);
  if (entry === false) return raise(given.rt, "invalid key to 'next'");
  return entry ? [...entry] : undefined;
}

function nextItem(given: Given): LuaValue | LuaValue[] {
  const { rt, list } = given;
  const at = BigInt.asIntN(64, integer(given, 2) + 1n);
  const value = index(rt, list[0], at, rt);
  return value === undefined ? undefined : [at, value];
}

function pairs(given: Given, next: LuaFunction): LuaValue[] {
  const value = anyValue(given, 1);
  const handler = metamethod(given.rt, value, '__pairs');
  if (handler !== undefined) {
    const [iterator, state, initial] = call(given.rt, handler, [value]);
    return [iterator, state, initial];
  }
  return isTable(value) ? [next, value, undefined] : wrongType(given, 1, 'table');
}

/** Calls `callee`; an error is caught, a limit is not. */
/** Steps that an error costs which is caught: to the host it is dearer than a call. */
const catchCost = 40;

function protectedCall(rt: Runtime, callee: LuaValue, args: LuaValue[], handle: (value: LuaValue) => LuaValue): LuaValue[] {
  const { frame, stack } = rt;
  try {
    return [true, ...call(rt, callee, args)];
  } catch (error) {
    if (!(error instanceof LuaError)) throw error;
    rt.frame = frame;
    rt.stack = stack;
    rt.pay(catchCost, 0);
    return [false, handle(error.value)];
  }
}

/** Where the function stands that `level` calls further out called `error`. */
function placeAt(rt: Runtime, level: bigint): string {
  if (level === 1n) return rt.where;
  let frame = rt.frame;
  for (let at = 2n; frame && at < level; at++) frame = frame.caller;
  return frame?.calledAt ?? '';
}

function loadText(given: Given): LuaValue | LuaValue[] {
  const { rt, list } = given;
  const [chunk] = list;
  if (typeof chunk !== 'string' && !isFunction(chunk)) return wrongType(given, 1, 'function');
  const code = isFunction(chunk) ? piecesOf(rt, chunk) : chunk;
  const environment = list.length > 3 ? list[3] : rt.globals;
  if (code.startsWith('\x1b')) return [undefined, "attempt to load a binary chunk (mode is 't')"];
  if (!isTable(environment)) throw new LuaStop('lua');
  try {
    return compile(rt, code, text(given, 2, isFunction(chunk) ? '=(load)' : code), environment);
  } catch (error) {
    if (!(error instanceof LuaError)) throw error;
    return [undefined, error.value];
  }
}

function piecesOf(rt: Runtime, reader: LuaFunction): string {
  const parts: string[] = [];
  for (let piece = call(rt, reader, [])[0]; typeof piece === 'string' && piece !== ''; piece = call(rt, reader, [])[0]) {
    rt.pay(0, piece.length);
    parts.push(piece);
  }
  return parts.join('');
}

function inBase(given: Given, base: bigint): LuaValue {
  const value = given.list[0];
  if (typeof value !== 'string') return wrongType(given, 1, 'string');
  if (base < 2n || base > 36n) return badArgument(given, 2, 'base out of range');
  const found = /^[ \t-\r]*(-?)([0-9a-z]+)[ \t-\r]*$/.exec(value.slice(0, 1000).toLowerCase());
  if (!found) return undefined;
  let result = 0n;
  for (const digit of found[2] as string) {
    const worth = BigInt(Number.parseInt(digit, 36));
    if (worth >= base) return undefined;
    result = BigInt.asIntN(64, result * base + worth);
  }
  return found[1] ? BigInt.asIntN(64, -result) : result;
}
