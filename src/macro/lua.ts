import type { Call, Engine, Output } from './context.js';
import { writeSlice } from './output.js';

/** `%{lua:code}`. The code is never run, so what it prints is unknown. */
export function expandLua(engine: Engine, out: Output, call: Call): void {
  writeSlice(engine, out, call.text, call.start, call.end, call.frame, 'lua');
}
