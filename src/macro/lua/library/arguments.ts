import { numberText, toInteger, toNumber } from '../number.js';
import { metamethod } from '../operations/index.js';
import { type Runtime, raise } from '../runtime.js';
import { LuaTable } from '../table.js';
import { isNumber, isTable, isTrue, type LuaFunction, type LuaValue, typeName } from '../value.js';

/** The arguments of a function of the host, counted from 1 as errors do. */
export interface Given {
  readonly rt: Runtime;
  readonly list: LuaValue[];
}

/** A function of the host: gives a value, or a list of them. */
export type Native = (given: Given) => LuaValue | LuaValue[];

/** What a step of the host's own costs more than one of the program's. */
const nativeCost = 2;

/** `name` is how errors call it where the program does not. */
export function native(rt: Runtime, run: Native, name?: string): LuaFunction {
  const call = (list: LuaValue[]): LuaValue[] => {
    rt.pay(nativeCost, 0);
    rt.callee ??= name;
    const result = run({ rt, list });
    return Array.isArray(result) ? result : [result];
  };
  return { type: 'function', native: true, call };
}

/** A library: its functions and values by name. */
export function libraryOf(rt: Runtime, functions: Readonly<Record<string, Native>>, values: Readonly<Record<string, LuaValue>> = {}, prefix = ''): LuaTable {
  const table = new LuaTable(0);
  for (const [name, run] of Object.entries(functions)) table.set(name, native(rt, run, prefix + name));
  for (const [name, value] of Object.entries(values)) table.set(name, value);
  return table;
}

/** Refuses an argument, in Lua's words. */
export function badArgument({ rt }: Given, number: number, problem: string): never {
  const { callee, method } = rt;
  if (method && number === 1) raise(rt, `calling '${callee}' on bad self (${problem})`);
  raise(rt, `bad argument #${method ? number - 1 : number} to '${callee ?? '?'}' (${problem})`);
}

export function wrongType(given: Given, number: number, expected: string): never {
  const value = given.list[number - 1];
  const name = metamethod(given.rt, value, '__name');
  const got = number > given.list.length ? 'no value' : typeof name === 'string' && typeof value === 'object' ? name : typeName(value);
  return badArgument(given, number, `${expected} expected, got ${got}`);
}

export function anyValue(given: Given, number: number): LuaValue {
  return number > given.list.length ? badArgument(given, number, 'value expected') : given.list[number - 1];
}

export function text(given: Given, number: number, otherwise?: string): string {
  const value = given.list[number - 1];
  if (typeof value === 'string') return value;
  if (isNumber(value)) return numberText(value);
  return value === undefined && otherwise !== undefined ? otherwise : wrongType(given, number, 'string');
}

export function integer(given: Given, number: number, otherwise?: bigint): bigint {
  const value = given.list[number - 1];
  if (typeof value === 'bigint') return value;
  if (value === undefined && otherwise !== undefined) return otherwise;
  const found = toInteger(value);
  if (found !== undefined) return found;
  return toNumber(value) === undefined ? wrongType(given, number, 'number') : badArgument(given, number, 'number has no integer representation');
}

export function numeric(given: Given, number: number, otherwise?: number): bigint | number {
  const value = given.list[number - 1];
  if (value === undefined && otherwise !== undefined) return otherwise;
  return toNumber(value) ?? wrongType(given, number, 'number');
}

export function table(given: Given, number: number): LuaTable {
  const value = given.list[number - 1];
  return isTable(value) ? value : wrongType(given, number, 'table');
}

/** An integer as an offset: far beyond any text or table where it is large. */
export function offset(value: bigint): number {
  const most = 2n ** 52n;
  return Number(value > most ? most : value < -most ? -most : value);
}

/** Adds a list to another one; a spread would put it on the stack. */
export function append(to: LuaValue[], from: readonly LuaValue[]): LuaValue[] {
  for (const value of from) to.push(value);
  return to;
}

export function isTrueAt(given: Given, number: number): boolean {
  return isTrue(given.list[number - 1]);
}
