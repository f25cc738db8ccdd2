import { fromByteText, toByteText } from '../builtins/byte-text.js';
import type { Call, Engine } from '../context.js';
import { fail, spend, warn } from '../limits.js';
import { callPlace } from '../place.js';
import { Traced } from '../traced.js';
import { LuaStop } from './error.js';
import { type Given, libraryOf, type Native, text } from './library/arguments.js';
import { baseFunctions } from './library/base.js';
import { mathFunctions, mathValues } from './library/math.js';
import { ioLibrary, outsideFunctions, outsideLibrary } from './library/outside.js';
import { stringFunctions } from './library/string.js';
import { tableFunctions } from './library/table.js';
import { toText } from './library/text.js';
import { utf8Functions, utf8Values } from './library/utf8.js';
import type { Bridge } from './rpm/bridge.js';
import { cText, rpmFunctions } from './rpm/functions.js';
import { macrosTable } from './rpm/macros.js';
import { specTables } from './rpm/spec-tables.js';
import { createRuntime, type Runtime, raise } from './runtime.js';
import type { LuaValue } from './value.js';

/** The Lua machine of one macro context. */
export interface Machine {
  readonly rt: Runtime;
  readonly bridge: Bridge;
  /** What the programs that are inside each other print, the innermost last. */
  readonly printed: string[][];
  /** How many programs ran. */
  epochs: number;
}

const machines = new WeakMap<Engine, Machine>();

/** The machine of a macro context, made when the first program needs it: globals stay from one program to the next. */
export function machineOf(engine: Engine, call: Call): Machine {
  const known = machines.get(engine);
  if (known) return known;
  const made = createMachine(engine, call);
  machines.set(engine, made);
  return made;
}

function createMachine(engine: Engine, call: Call): Machine {
  const bridge: Bridge = { engine, call, floor: 0, touched: new Set() };
  const rt = createRuntime({
    pay: (steps, units) => {
      if (!spend(engine, steps, units)) throw new LuaStop();
    },
    overflow: () => {
      fail(engine, `lua script failed: ${rt.where}stack overflow`, callPlace(bridge.call));
      throw new LuaStop();
    },
    warn: (message) => warn(engine, message, callPlace(bridge.call)),
  });
  const machine: Machine = { rt, bridge, printed: [], epochs: 0 };
  const { globals } = rt;
  for (const [name, value] of Object.entries(librariesOf(machine))) globals.set(name, value);
  for (let entry = globals.next(undefined); entry; entry = globals.next(entry[0])) rt.standard.add(entry[0]);
  rt.standard.delete('_G');
  return machine;
}

function librariesOf(machine: Machine): Readonly<Record<string, LuaValue>> {
  const { rt, bridge } = machine;
  const strings = libraryOf(rt, stringFunctions, {}, 'string.');
  rt.strings.set('__index', strings);
  const base = libraryOf(rt, { ...baseFunctions(rt), ...outsideFunctions('dofile loadfile require'), print: (given) => print(given, machine) });
  const named: Record<string, LuaValue> = {
    _G: rt.globals,
    _VERSION: 'Lua 5.4',
    string: strings,
    table: libraryOf(rt, tableFunctions, {}, 'table.'),
    math: libraryOf(rt, mathFunctions, mathValues, 'math.'),
    utf8: libraryOf(rt, utf8Functions, utf8Values, 'utf8.'),
    os: libraryOf(rt, osFunctions(bridge), {}, 'os.'),
    io: ioLibrary(rt, (values) => echo(machine, values)),
    rpm: libraryOf(rt, rpmFunctions(rt, bridge), {}, 'rpm.'),
    macros: macrosTable(rt, bridge),
    ...specTables(rt, bridge),
    ...Object.fromEntries(['coroutine', 'debug', 'package', 'posix'].map((name) => [name, outsideLibrary(rt)])),
  };
  for (let entry = base.next(undefined); entry; entry = base.next(entry[0])) named[String(entry[0])] = entry[1];
  return named;
}

/** `print`: what is printed takes the place of the macro call. Unlike Lua's own, it ends no line. */
function print({ rt, list }: Given, machine: Machine): LuaValue[] {
  const buffer = machine.printed.at(-1);
  list.forEach((value, i) => {
    const part = cText(toText(rt, value));
    rt.pay(1, part.length);
    if (i > 0) buffer?.push('\t');
    buffer?.push(part);
  });
  return [];
}

/** What goes to the standard output is no part of the expansion. */
function echo({ rt, bridge }: Machine, values: readonly LuaValue[]): void {
  const line = values.map((value) => toText(rt, value)).join('');
  rt.pay(1, line.length);
  if (!rt.unknown && line !== '') bridge.engine.echoed.push(Traced.bare(fromByteText(line.replace(/\n$/, ''))));
}

function osFunctions({ engine }: Bridge): Readonly<Record<string, Native>> {
  return {
    ...outsideFunctions('clock date execute remove rename setlocale time tmpname'),
    difftime: (given) => Number(text(given, 1)) - Number(text(given, 2)),
    exit: ({ rt }) => raise(rt, 'exit not permitted in this context'),
    getenv: (given) => {
      const { environment } = engine.host;
      const name = text(given, 1);
      if (!environment) throw new LuaStop('environment');
      const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
      return value === undefined ? undefined : toByteText(value);
    },
  };
}
