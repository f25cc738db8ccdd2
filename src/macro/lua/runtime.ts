import type { UnknownReason } from '../traced.js';
import { LuaError } from './error.js';
import { LuaTable } from './table.js';
import type { LuaValue } from './value.js';

/** All state of one Lua machine. */
export interface Runtime {
  /** Pays for steps of work and units of text; throws a `LuaStop` where the limit is reached. */
  readonly pay: (steps: number, text: number) => void;
  /** Gives up where calls are inside each other too deeply. */
  readonly overflow: () => never;
  /** Reports what rpm would say on the side. */
  readonly warn: (message: string) => void;
  readonly globals: LuaTable;
  /** The metatable of all text values. */
  readonly strings: LuaTable;
  /** Where the call stands that runs just now, as errors begin: `[string "<lua>"]:1: `. Empty for a call by the host. */
  where: string;
  /** How the program names the function that it calls just now. */
  callee: string | undefined;
  /** It is called as `object:name()`. */
  method: boolean;
  frame: Frame | undefined;
  /** Weight of the calls that are inside each other. */
  stack: number;
  /** Number of the run; tables know in which one they were made. */
  epoch: number;
  /** Why what the run does from here on is not known. */
  unknown: UnknownReason | undefined;
  /** Calls of undefined macros were taken for text, as rpm does. */
  doubt: UnknownReason | undefined;
  /** Why what a former run left behind is not known. */
  stained: UnknownReason | undefined;
  /** The programs of this run assign something other than variables of their own. */
  writes: boolean;
  /** Global variables that are as they were at first: what Lua and rpm bring. */
  readonly standard: Set<LuaValue>;
}

/** A runtime that has run nothing. */
export function createRuntime(hooks: Pick<Runtime, 'pay' | 'overflow' | 'warn'>): Runtime {
  return {
    ...hooks,
    globals: new LuaTable(0),
    strings: new LuaTable(0),
    where: '',
    callee: undefined,
    method: false,
    frame: undefined,
    stack: 0,
    epoch: 0,
    unknown: undefined,
    doubt: undefined,
    stained: undefined,
    writes: false,
    standard: new Set(),
  };
}

/** One call of a Lua function. */
export interface Frame {
  readonly registers: (LuaValue | Box)[];
  readonly upvalues: readonly Box[];
  readonly extra: LuaValue[];
  readonly caller: Frame | undefined;
  readonly calledAt: string;
  result: LuaValue[];
}

/** A variable that outlives its block, because a function uses it. */
export interface Box {
  readonly type: 'box';
  value: LuaValue;
}

/** Throws an error that says where the running call stands. */
export function raise(rt: Runtime, message: string): never {
  throw new LuaError(rt.where + message);
}

const tableCost = 8;
const entryCost = 6;

export function createTable(rt: Runtime): LuaTable {
  rt.pay(tableCost, 0);
  return new LuaTable(rt.epoch);
}

export function tableOf(rt: Runtime, values: readonly LuaValue[]): LuaTable {
  const table = createTable(rt);
  values.forEach((value, i) => {
    store(rt, table, BigInt(i + 1), value);
  });
  return table;
}

/** Sets a field without asking metatables. Once something is unknown, what an older table holds is no longer sure either. */
export function store(rt: Runtime, table: LuaTable, key: LuaValue, value: LuaValue): void {
  if (rt.unknown && table.epoch !== rt.epoch) stain(rt, table, key);
  if (table.set(key, value)) rt.pay(entryCost, 0);
}

/** Marks what the machine holds as unknown, so far as a later run may see it. */
function stain(rt: Runtime, table: LuaTable, key: LuaValue): void {
  rt.stained ??= rt.unknown;
  if (table === rt.globals) rt.standard.delete(key);
  else if (table.epoch === 0) rt.standard.clear();
}

/** Reads a global variable. What a run left behind that met something unknown is unknown itself. */
export function readGlobal(rt: Runtime, environment: LuaTable, name: string): LuaValue {
  if (rt.stained && !rt.standard.has(name)) rt.unknown ??= rt.stained;
  return environment.get(name);
}
