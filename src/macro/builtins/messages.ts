import type { Builtin } from '../context.js';
import { fail, spend, warn } from '../limits.js';
import { callPlace } from '../place.js';

/** Macros that print on the terminal; `%{error:}` also makes the whole expansion fail. */
export const messageBuiltins: Readonly<Record<string, Builtin>> = {
  error: { arity: 'some', run: (engine, _out, [text], call) => fail(engine, text?.text ?? '', callPlace(call)) },
  warn: { arity: 'some', run: (engine, _out, [text], call) => warn(engine, text?.text ?? '', callPlace(call)) },
  echo: { arity: 'some', run: (engine, _out, [text]) => text && spend(engine, 1, text.length) && engine.echoed.push(text) },
  // what these print is for whoever debugs macros, and no part of the result
  dump: { arity: 'none', run: () => {} },
  trace: { arity: 'none', run: () => {} },
};
