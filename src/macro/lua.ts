import type { Call, Engine, Output } from './context.js';
import { type Printed, runFunction, runProgram } from './lua/run.js';
import { writeComputed, writeOpaque } from './output.js';
import { callPlace } from './place.js';
import type { Traced } from './traced.js';

/**
 * `%{lua:code}` (rpm-lua(7)). The program runs in a machine of our own that reaches nothing but the macros of this context: what it
 * prints stands in place of the call. Where it needs more than that, the call is unknown.
 */
export function expandLua(engine: Engine, out: Output, code: Traced, call: Call): void {
  const printed = runProgram(engine, code, call);
  if (printed?.unknown) writeOpaque(engine, out, call, printed.unknown);
  else if (printed) writeComputed(engine, out, printed.text, callPlace(call), printed.doubt);
}

/** `lua:name(arguments)` in an expression; undefined where it failed. */
export function callLua(engine: Engine, name: string, args: readonly (Traced | number)[], call: Call): Printed | undefined {
  return runFunction(engine, name, args, call);
}
