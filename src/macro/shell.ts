import type { Call, Engine, Output } from './context.js';
import { spend } from './limits.js';
import { createOutput, writeComputed, writeSlice, written } from './output.js';
import { callPlace } from './place.js';
import { computeShell } from './shell/compute.js';

/**
 * `%(command)`. The command's macros are expanded, since that may define others or fail. No process is ever started: what the command
 * prints is computed where it is sure, and unknown otherwise.
 */
export function expandShell(engine: Engine, out: Output, call: Call): void {
  const expanded = createOutput();
  engine.expandInto(expanded, call.text.slice(call.start + 2, call.end - 1), call.frame);
  if (engine.failed) return;
  const command = written(expanded);
  const printed = command.known ? compute(engine, command.text) : undefined;
  if (printed !== undefined) writeComputed(engine, out, printed, callPlace(call));
  else writeSlice(engine, out, call.text, call.start, call.end, call.frame, 'shell');
}

/** Units of the shell's work to a step of the engine. */
const workPerStep = 16;

function compute(engine: Engine, command: string): string | undefined {
  const { text, work } = computeShell(command, engine.host);
  return spend(engine, Math.ceil(work / workPerStep), 0) ? text : undefined;
}
