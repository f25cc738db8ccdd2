import type { Call, Engine, Output } from './context.js';
import { createOutput, writeSlice } from './output.js';

/**
 * `%(command)`. The command's macros are expanded, since that may define others or fail; the command itself is never run, so what it
 * prints is unknown.
 */
export function expandShell(engine: Engine, out: Output, call: Call): void {
  engine.expandInto(createOutput(), call.text.slice(call.start + 2, call.end - 1), call.frame);
  if (!engine.failed) writeSlice(engine, out, call.text, call.start, call.end, call.frame, 'shell');
}
