import type { Builtin, Call, Engine, Output } from '../context.js';
import { doubtOf, opaqueReason } from '../opaque.js';
import { writeComputed, writeOpaque } from '../output.js';
import { callPlace } from '../place.js';
import type { Traced, UnknownReason } from '../traced.js';

/** A built-in whose result is a function of its arguments' text: unknown where an argument is. */
export function computed(result: (args: readonly string[]) => string): Builtin {
  return {
    arity: 'some',
    run: (engine, out, args, call) => {
      const unknown = firstOpaque(args);
      if (unknown) writeUnknown(engine, out, call, unknown);
      else writeComputed(engine, out, result(args.map((a) => a.text)), callPlace(call), firstDoubtful(args));
    },
  };
}

/** Writes the call itself, as text that stands for something unknown. */
export function writeUnknown(engine: Engine, out: Output, call: Call, reason: UnknownReason): void {
  writeOpaque(engine, out, call, reason);
}

export function firstOpaque(args: readonly Traced[]): UnknownReason | undefined {
  for (const arg of args) {
    const reason = opaqueReason(arg);
    if (reason) return reason;
  }
  return undefined;
}

export function firstDoubtful(args: readonly Traced[]): UnknownReason | undefined {
  for (const arg of args) {
    const reason = doubtOf(arg);
    if (reason) return reason;
  }
  return undefined;
}
