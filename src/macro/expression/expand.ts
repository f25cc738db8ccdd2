import { formatEvr } from '../../rpm/label/index.js';
import type { Call, Engine, Output } from '../context.js';
import { fail } from '../limits.js';
import { doubtOf } from '../opaque.js';
import { writeComputed, writeOpaque, writeSlice } from '../output.js';
import { callPlace } from '../place.js';
import { Traced } from '../traced.js';
import { ExpressionError } from './error.js';
import { evaluate } from './evaluate.js';
import type { Value } from './values.js';

/** `%[expression]`: macros in operands are expanded as they are read. */
export function evaluateInto(engine: Engine, out: Output, call: Call): void {
  const expression = call.text.slice(call.start + 2, call.end - 1);
  writeResult(engine, out, call, Traced.empty, () => evaluate(engine, expression, true, call.frame));
}

/** `%{expr:expression}`: the expression was expanded before. */
export function evaluateExpanded(engine: Engine, out: Output, expression: Traced, call: Call): void {
  writeResult(engine, out, call, expression, () => evaluate(engine, expression, false));
}

function writeResult(engine: Engine, out: Output, call: Call, expanded: Traced, read: () => Value): void {
  try {
    writeValue(engine, out, read(), call);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    // rpm would refuse the text of an undefined macro's call; where the macro is defined, nobody knows
    if (error.message !== '' && doubtOf(expanded)) return writeOpaque(engine, out, call, 'condition');
    if (error.message !== '') fail(engine, error.message, callPlace(call));
    engine.failed = true;
  }
}

function writeValue(engine: Engine, out: Output, value: Value, call: Call): void {
  if (value.type === 'unknown') writeOpaque(engine, out, call, value.reason);
  else if (value.type === 'string') writeSlice(engine, out, value.value, 0, value.value.length, call.frame, value.doubt);
  else writeComputed(engine, out, value.type === 'integer' ? String(value.value) : formatEvr(value.value), callPlace(call), value.doubt);
}
