import { joinQuoted, joinWords } from '../arguments.js';
import type { Builtin, Engine, Output } from '../context.js';
import { evaluateExpanded } from '../expression/expand.js';
import { expandLua } from '../lua.js';
import { writeComputed, writeSlice } from '../output.js';
import { callPlace } from '../place.js';
import { Traced } from '../traced.js';

/** Macros whose result is, or comes from, another expansion. */
export const expansionBuiltins: Readonly<Record<string, Builtin>> = {
  expand: { arity: 'some', run: (engine, out, [text], call) => text && text.length > 0 && engine.expandInto(out, text, call.frame) },
  expr: { arity: 'some', run: (engine, out, [text], call) => text && evaluateExpanded(engine, out, text, call) },
  lua: {
    arity: 'some',
    raw: true,
    run: (engine, out, [code], call) => code && expandLua(engine, out, code, call),
    runBare: (engine, out, from, call) => {
      expandLua(engine, out, call.text.slice(from), { ...call, end: call.text.length });
      return from;
    },
  },
  quote: {
    arity: 'some',
    run: (engine, out, args) => {
      const text = out.keepQuotes ? joinQuoted(args) : joinWords(args);
      if (out.keepQuotes && text.length > 0) out.hasQuotes = true;
      writeSlice(engine, out, text, 0, text.length);
    },
  },
  span: { arity: 'some', run: (engine, out, [text]) => text && writeSlice(engine, out, text, 0, text.length) },
  S: { arity: 'some', run: (engine, out, [number], call) => number && expandNumbered(engine, out, 'SOURCE', number, call) },
  P: { arity: 'some', run: (engine, out, [number], call) => number && expandNumbered(engine, out, 'PATCH', number, call) },
  // rpm is never verbose here
  verbose: {
    arity: 'any',
    raw: true,
    run: (engine, out, [text], call) => text === undefined && writeComputed(engine, out, '0', callPlace(call)),
    runBare: (engine, out, from, call) => {
      writeComputed(engine, out, '0', callPlace(call));
      return from;
    },
  },
};

function expandNumbered(engine: Engine, out: Output, kind: string, number: Traced, call: Parameters<Builtin['run']>[3]): void {
  const name = `%${kind}`;
  const place = callPlace(call);
  engine.expandInto(out, Traced.join([new Traced([{ text: name, place: { ...place, exact: false } }]), number]), call.frame);
}
