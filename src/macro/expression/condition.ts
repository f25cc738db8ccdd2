import type { Engine } from '../context.js';
import { fail } from '../limits.js';
import { doubtOf } from '../opaque.js';
import { createOutput, written } from '../output.js';
import { placeOf } from '../place.js';
import type { Traced } from '../traced.js';
import type { Condition } from '../types.js';
import { ExpressionError } from './error.js';
import { evaluate } from './evaluate.js';
import { truth, type Value } from './values.js';

/** The condition of a `%if` or `%elif`: all of it is expanded, then read as an expression (rpm-spec(5), "Conditional directives"). */
export function decide(engine: Engine, text: Traced): Condition {
  const out = createOutput();
  engine.expandInto(out, text);
  const expanded = written(out);
  if (engine.failed) return { value: undefined, messages: engine.messages };
  const value = read(engine, expanded, text);
  if (!value) {
    const doubt = doubtOf(expanded);
    return { value: undefined, messages: engine.messages, ...(doubt && { unknown: doubt }) };
  }
  const decided = truth(value);
  const messages = engine.messages;
  if (value.type === 'unknown') return decided === undefined ? { value: undefined, messages, unknown: value.reason } : { value: decided, messages };
  if (value.doubt && decided !== undefined) return { value: undefined, messages, unknown: value.doubt, literally: decided };
  return { value: decided, messages };
}

function read(engine: Engine, expanded: Traced, text: Traced): Value | undefined {
  try {
    return evaluate(engine, expanded, false);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    if (error.message !== '') fail(engine, error.message, placeOf(text, 0, text.length));
    return undefined;
  }
}
