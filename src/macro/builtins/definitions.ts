import type { Builtin, Engine } from '../context.js';
import { type DefineMode, define, undefine } from '../define.js';
import { fail } from '../limits.js';
import { opaqueReason } from '../opaque.js';
import { writeComputed, writeSlice } from '../output.js';
import { callPlace } from '../place.js';
import { isLineEnd } from '../scan.js';
import { find } from '../table.js';
import { writeUnknown } from './computed.js';

/** Macros that define, take away or show macros, and the one that drops a line. */
export const definitionBuiltins: Readonly<Record<string, Builtin>> = {
  define: definer((engine) => ({ keyword: 'define', eager: false, level: engine.scopes.length, flags: true })),
  global: definer(() => ({ keyword: 'global', eager: true, level: 0, flags: false })),
  undefine: {
    arity: 'some',
    run: (engine, _out, [name], call) => {
      if (name && !opaqueReason(name)) undefine(engine, name.text, call, callPlace(call));
    },
  },
  macrobody: {
    arity: 'some',
    run: (engine, out, [name], call) => {
      if (!name?.text) return;
      const unknown = opaqueReason(name);
      const entry = find(engine.table, name.text);
      if (unknown) writeUnknown(engine, out, call, unknown);
      else if (!entry) fail(engine, `no such macro: '${name.text}'`, callPlace(call));
      else if (opaqueReason(entry.body)) writeSlice(engine, out, entry.body, 0, entry.body.length);
      else writeComputed(engine, out, entry.body.text, callPlace(call));
    },
  },
  dnl: { arity: 'some', raw: true, run: () => {}, runBare: (_engine, _out, from, call) => lineEnd(call.text.text, from) },
};

function definer(modeOf: (engine: Engine) => Omit<DefineMode, 'whole'>): Builtin {
  return {
    arity: 'some',
    raw: true,
    run: (engine, _out, [text], call) => {
      if (text) define(engine, text, 0, { ...modeOf(engine), whole: true }, call.frame);
    },
    runBare: (engine, _out, from, call) => define(engine, call.text, from, { ...modeOf(engine), whole: false }, call.frame),
  };
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text[at])) at++;
  return Math.min(at + 1, text.length);
}
