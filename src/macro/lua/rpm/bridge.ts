import { fromByteText, toByteText } from '../../builtins/byte-text.js';
import type { Call, Engine, Output } from '../../context.js';
import { define, undefine } from '../../define.js';
import { doubtOf, opaqueReason } from '../../opaque.js';
import { createOutput, withoutQuotes, written } from '../../output.js';
import { callPlace } from '../../place.js';
import { Traced, type UnknownReason } from '../../traced.js';
import { LuaStop } from '../error.js';
import { type Runtime, raise } from '../runtime.js';

/** What a machine needs of the macro engine that it runs in. */
export interface Bridge {
  readonly engine: Engine;
  /** The macro call whose program runs just now; all text that it makes is placed there. */
  call: Call;
  /** Scopes that a program does not see: those around the expansion that it was called in by another program. */
  floor: number;
  /** Macros that the program defined or took away. */
  touched: Set<string>;
}

/** Text of the program's own, placed on the call. */
export function textOf(bridge: Bridge, text: string, unknown?: UnknownReason): Traced {
  if (text === '') return Traced.empty;
  return new Traced([{ text: fromByteText(text), place: { ...callPlace(bridge.call), exact: false }, ...(unknown && { unknown }) }]);
}

/** Expands a text as `rpm.expand` does. What is unknown in the result makes the rest of the run unknown. */
export function expandText(rt: Runtime, bridge: Bridge, text: string): string {
  return expansion(rt, bridge, 'error expanding macro', (out) => bridge.engine.expandInto(out, textOf(bridge, text), bridge.call.frame));
}

/** What an expansion stacks on the host, in the measure of the machine's calls. */
const expansionWeight = 20;

/** What `run` writes; an error of its becomes one of the program, and only that. */
export function expansion(rt: Runtime, bridge: Bridge, problem: string, run: (out: Output) => void): string {
  const { floor } = bridge;
  const { where } = rt;
  bridge.floor = bridge.engine.scopes.length;
  rt.stack += expansionWeight;
  const out = createOutput();
  run(out);
  bridge.floor = floor;
  rt.stack -= expansionWeight;
  rt.where = where;
  settle(rt, bridge, problem);
  const value = withoutQuotes(written(out));
  const reason = opaqueReason(value);
  if (reason) rt.unknown ??= reason;
  else rt.doubt ??= doubtOf(value);
  return toByteText(value.text);
}

/** Where the engine has failed, the program goes on with an error that it may catch, unless a limit was reached. */
function settle(rt: Runtime, { engine }: Bridge, problem: string): void {
  if (!engine.failed) return;
  if (engine.budget.steps < 0 || engine.budget.text < 0) throw new LuaStop();
  engine.failed = false;
  raise(rt, problem);
}

/** Defines a macro as `rpm.define` does: for all scopes, with a body that is expanded at use. */
export function defineText(rt: Runtime, bridge: Bridge, text: string, problem: string): void {
  const head = /^[ \t]*([A-Za-z0-9_]*)(?:\([^)]*\))?(?:<[^>]*>)?[ \t]*/.exec(text);
  const length = head?.[0].length ?? 0;
  if (head?.[1]) bridge.touched.add(head[1]);
  const doubt = rt.unknown ?? rt.doubt;
  const body = rt.unknown ? textOf(bridge, bridge.call.text.text.slice(bridge.call.start, bridge.call.end), doubt) : textOf(bridge, text.slice(length), doubt);
  const definition = doubt ? Traced.join([textOf(bridge, text.slice(0, length)), body]) : textOf(bridge, text);
  const mode = { keyword: 'global', eager: false, level: 0, flags: false, whole: false } as const;
  define(bridge.engine, definition, 0, mode, bridge.call.frame);
  settle(rt, bridge, problem);
}

/** Takes the newest definition of a macro away. */
export function undefineName(rt: Runtime, bridge: Bridge, name: string, problem: string): void {
  bridge.touched.add(name);
  undefine(bridge.engine, fromByteText(name), bridge.call, callPlace(bridge.call));
  settle(rt, bridge, problem);
}
