import type { Call, Engine, Output } from './context.js';
import { spend, warn } from './limits.js';
import { doubtOf, opaqueReason } from './opaque.js';
import { createOutput, writeComputed, writeOpaque, written } from './output.js';
import { callPlace } from './place.js';
import { computeShell } from './shell/compute.js';
import { perlSettings } from './table.js';
import type { Place, Traced } from './traced.js';

/**
 * `%(command)`. The command's macros are expanded, since that may define others or fail. No process is ever started: what the command
 * prints is computed where it is sure, and unknown otherwise. The shell reads the call of an undefined macro as it stands.
 */
export function expandShell(engine: Engine, out: Output, call: Call): void {
  const expanded = createOutput();
  engine.expandInto(expanded, call.text.slice(call.start + 2, call.end - 1), call.frame);
  if (engine.failed) return;
  const command = written(expanded);
  const printed = opaqueReason(command) ? undefined : compute(engine, command, callPlace(call));
  if (printed !== undefined) writeComputed(engine, out, printed, callPlace(call), doubtOf(command));
  else writeOpaque(engine, out, call, 'shell');
}

/** Units of the shell's work to a step of the engine. */
const workPerStep = 4;

/** Nobody trusts what comes of a doubtful command, so that the likely environment is good enough for it. */
function compute(engine: Engine, command: Traced, place: Place): string | undefined {
  const { text, work, bashOnly } = computeShell(command.text, { ...engine.host, perl: perlSettings(engine.table), ownVariables: !command.known });
  for (const form of bashOnly) warn(engine, `${form} in %(...) is a form of bash, which sh is not here: it does not do what it does in bash`, place);
  return spend(engine, Math.ceil(work / workPerStep), 0) ? text : undefined;
}
