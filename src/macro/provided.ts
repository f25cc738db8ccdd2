import type { Call, Engine, Entry, Output } from './context.js';
import { fail, warn } from './limits.js';
import { opaqueReason } from './opaque.js';
import { createOutput, writeOpaque, writeSlice, written } from './output.js';
import { callPlace } from './place.js';
import { push } from './table.js';
import { Traced } from './traced.js';
import type { ProvidedMacro } from './types.js';

/** The table's entry for a macro that is code of the program around the engine. */
export function providedEntry(name: string, macro: ProvidedMacro): Entry {
  return {
    name,
    options: '',
    body: Traced.bare('<builtin>'),
    level: 0,
    keyword: 'option',
    provided: true,
    builtin: { arity: 'any', run: (engine, out, words, call) => run(engine, out, words, call, name, macro) },
  };
}

/** Text without a place of its own, and whatever the macro's own templates expand to, is placed on the call. */
function run(engine: Engine, out: Output, words: readonly Traced[], call: Call, name: string, macro: ProvidedMacro): void {
  const reason = words.map(opaqueReason).find((found) => found !== undefined);
  const place = callPlace(call);
  const frame = { macro: name, call: place };
  const text = reason
    ? undefined
    : macro({
        words,
        expand: (template) => {
          const expanded = createOutput();
          engine.expandInto(expanded, template, frame);
          return written(expanded);
        },
        define: (defined, body) => push(engine.table, { name: defined, body, level: 0, keyword: 'option' }),
        complain: (level, message) => (level === 'error' ? fail : warn)(engine, message, place),
      });
  if (text) writeSlice(engine, out, text, 0, text.length, frame);
  else if (!engine.failed) writeOpaque(engine, out, call, reason ?? 'macro');
}
