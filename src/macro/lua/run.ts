import { fromByteText, toByteText } from '../builtins/byte-text.js';
import type { Call, Engine, Scope } from '../context.js';
import { fail } from '../limits.js';
import { doubtOf, opaqueReason } from '../opaque.js';
import { callPlace } from '../place.js';
import type { Traced, UnknownReason } from '../traced.js';
import { compile } from './code/functions.js';
import { LuaError, LuaStop } from './error.js';
import { errorText, toText } from './library/text.js';
import { type Machine, machineOf } from './machine.js';
import { call as callValue } from './operations/index.js';
import { programArguments } from './rpm/arguments.js';
import { defineText } from './rpm/bridge.js';
import type { LuaValue } from './value.js';

/** What a program printed. `unknown` where it met something that can't be known, then the text is worth nothing. */
export interface Printed {
  readonly text: string;
  readonly unknown?: UnknownReason | undefined;
  /** Calls of undefined macros were taken for text on the way. */
  readonly doubt?: UnknownReason | undefined;
}

/** Runs the program of `%{lua:code}`. Undefined where it failed; the engine knows why then. */
export function runProgram(engine: Engine, code: Traced, call: Call): Printed | undefined {
  const machine = machineOf(engine, call);
  const scope = engine.scopes.length > machine.bridge.floor ? engine.scopes.at(-1) : undefined;
  const unknown = opaqueReason(code) ?? unsureArguments(scope, code.text);
  const doubt = doubtOf(code) ?? scope?.words.map(doubtOf).find((reason) => reason);
  return within(machine, call, { unknown, doubt }, code.text, 'lua script failed: ', () => {
    const { rt, printed } = machine;
    const program = compiled(machine, toByteText(`local opt, arg = ...;${code.text}`), scope?.name ?? '<lua>', 'invalid syntax in lua script: ');
    if (!program) return;
    const results = callValue(rt, program, programArguments(rt, scope));
    if (results.length > 0) printed.at(-1)?.push(results.map((value) => toText(rt, value)).join('\t'));
  });
}

/** Calls a function by its name, as expressions do: `%[lua:string.reverse("x")]`. */
export function runFunction(engine: Engine, name: string, args: readonly (Traced | number)[], call: Call): Printed | undefined {
  const machine = machineOf(engine, call);
  const values = args.map((arg): LuaValue => (typeof arg === 'number' ? BigInt(arg) : toByteText(arg.text)));
  return within(machine, call, {}, '', `${name}: `, () => {
    const { rt, printed } = machine;
    const program = compiled(machine, `return (${name})(...)`, name, `${name}: `);
    const [result] = program ? callValue(rt, program, values) : [];
    if (result !== undefined && result !== false) printed.at(-1)?.push(result === true ? '1' : toText(rt, result));
  });
}

interface Met {
  readonly unknown?: UnknownReason | undefined;
  readonly doubt?: UnknownReason | undefined;
}

/** Runs `run` as one program of the machine; programs may be inside each other, through the macros that they expand. */
function within(machine: Machine, call: Call, met: Met, code: string, failure: string, run: () => void): Printed | undefined {
  const { rt, bridge, printed } = machine;
  const outer = { call: bridge.call, touched: bridge.touched, frame: rt.frame, stack: rt.stack, epoch: rt.epoch, writes: rt.writes };
  if (printed.length === 0) {
    rt.unknown = undefined;
    rt.doubt = undefined;
  }
  bridge.call = call;
  bridge.touched = new Set();
  rt.epoch = ++machine.epochs;
  rt.writes = false;
  rt.unknown ??= met.unknown;
  rt.doubt ??= met.doubt;
  printed.push([]);
  // what can't be read can't be run, but may have left anything behind
  if (met.unknown) rt.writes = true;
  else guarded(machine, failure, run);
  if (rt.unknown) settleUnknown(machine, code);
  const text = fromByteText((printed.pop() ?? []).join(''));
  const { unknown, doubt } = rt;
  bridge.call = outer.call;
  bridge.touched = outer.touched;
  rt.frame = outer.frame;
  rt.stack = outer.stack;
  rt.epoch = outer.epoch;
  rt.writes = outer.writes;
  return bridge.engine.failed ? undefined : { text, unknown, doubt };
}

function guarded(machine: Machine, failure: string, run: () => void): void {
  const { rt, bridge } = machine;
  try {
    run();
  } catch (error) {
    if (error instanceof LuaStop) {
      if (error.reason) rt.unknown ??= error.reason;
    } else if (!(error instanceof LuaError)) throw error;
    else if (!rt.unknown) fail(bridge.engine, `${failure}${errorText(rt, error)}`, callPlace(bridge.call));
  }
}

function compiled({ rt, bridge }: Machine, code: string, name: string, failure: string): ReturnType<typeof compile> | undefined {
  try {
    return compile(rt, code, toByteText(name), rt.globals);
  } catch (error) {
    if (!(error instanceof LuaError)) throw error;
    fail(bridge.engine, `${failure}${errorText(rt, error)}`, callPlace(bridge.call));
    return undefined;
  }
}

/**
 * After a program met something unknown, what it might have done is unknown: the global variables, where it assigns any, and the
 * macros that it would define on a way it did not take.
 */
function settleUnknown(machine: Machine, code: string): void {
  const { rt, bridge } = machine;
  if (rt.writes) rt.stained ??= rt.unknown;
  for (const [, one, two, three] of code.matchAll(
    /\brpm\.define\s*\(?\s*["']([A-Za-z_]\w*)|\bmacros\.([A-Za-z_]\w*)\s*=[^=]|\bmacros\[\s*["']([A-Za-z_]\w*)/g,
  )) {
    const name = one ?? two ?? three;
    if (name === undefined || bridge.touched.has(name) || bridge.engine.failed) continue;
    try {
      defineText(rt, bridge, `${name} x`, 'error defining macro');
    } catch (error) {
      // names that may not be defined stay as they are
      if (!(error instanceof LuaError || error instanceof LuaStop)) throw error;
    }
  }
}

/** Why the arguments that the program asks for are not known. */
function unsureArguments(scope: Scope | undefined, code: string): UnknownReason | undefined {
  if (!scope || !/\b(?:arg|opt|\.\.\.)/.test(code)) return undefined;
  return scope.unsure ?? [...scope.words, ...scope.flags.values()].map(opaqueReason).find((reason) => reason);
}
