import type { Engine } from '../context.js';
import { spend } from '../limits.js';
import { callLua } from '../lua.js';
import { placeOf } from '../place.js';
import { type Frame, Traced } from '../traced.js';
import { advance, createReader, type Operator, type Reader, refuse } from './tokens.js';
import { compareValues, firstDoubt, sameType, truth, type Value } from './values.js';

/**
 * The value of an expression (rpm-macros(7), "Expression expansion"). With `expands`, macros in operands are expanded as far as
 * short circuit lets them matter. Throws an `ExpressionError` where rpm refuses the text.
 */
export function evaluate(engine: Engine, text: Traced, expands: boolean, frame?: Frame): Value {
  const reader = createReader(engine, text, expands, frame);
  const before = engine.nesting;
  try {
    advance(reader);
    const value = ternary(reader);
    return reader.token.kind === 'end' ? value : refuse(reader, 'syntax error in expression');
  } finally {
    engine.nesting = before;
  }
}

/** Operands inside each other, over all expressions under way: far more than anyone writes, few enough for the stack. */
const maxNesting = 400;

function ternary(reader: Reader): Value {
  if (++reader.engine.nesting > maxNesting) return refuse(reader, 'expression is nested too deeply');
  const condition = logical(reader);
  if (!isOperator(reader, '?')) {
    reader.engine.nesting--;
    return condition;
  }
  const chosen = truth(condition);
  const yes = branch(reader, chosen !== false);
  if (!isOperator(reader, ':')) return refuse(reader, 'syntax error in expression');
  const no = branch(reader, chosen !== true);
  if (!sameType(yes, no)) return refuse(reader, 'types must match');
  reader.engine.nesting--;
  if (chosen === undefined) return condition;
  return withDoubt(chosen ? yes : no, condition);
}

function branch(reader: Reader, wanted: boolean): Value {
  const before = reader.discard;
  if (!wanted) reader.discard = true;
  advance(reader);
  const value = ternary(reader);
  reader.discard = before;
  return value;
}

function logical(reader: Reader): Value {
  let left = relational(reader);
  while (isOperator(reader, '&&') || isOperator(reader, '||')) {
    const and = isOperator(reader, '&&');
    const decided = truth(left) === undefined ? undefined : truth(left) !== and;
    const before = reader.discard;
    if (decided) reader.discard = true;
    advance(reader);
    const right = relational(reader);
    reader.discard = before;
    if (!sameType(left, right)) return refuse(reader, 'types must match');
    if (decided === false) left = withDoubt(right, left);
    else if (decided === undefined && left.type === 'unknown') left = { ...left, settled: truth(right) === !and ? !and : undefined };
  }
  return left;
}

function relational(reader: Reader): Value {
  let left = sum(reader);
  for (let op = operatorIn(reader, ['==', '!=', '<', '<=', '>', '>=']); op; op = operatorIn(reader, ['==', '!=', '<', '<=', '>', '>='])) {
    advance(reader);
    const right = sum(reader);
    if (!sameType(left, right)) return refuse(reader, 'types must match');
    left = unknownOf(left, right) ?? { type: 'integer', value: holds(op, compareValues(left, right)) ? 1 : 0, doubt: firstDoubt(left, right) };
  }
  return left;
}

function holds(op: Operator, order: number): boolean {
  if (op === '==') return order === 0;
  if (op === '!=') return order !== 0;
  return order === 0 ? op.length === 2 : op.startsWith(order < 0 ? '<' : '>');
}

function sum(reader: Reader): Value {
  let left = product(reader);
  for (let op = operatorIn(reader, ['+', '-']); op; op = operatorIn(reader, ['+', '-'])) {
    advance(reader);
    const right = product(reader);
    if (!sameType(left, right)) return refuse(reader, 'types must match');
    left = unknownOf(left, right) ?? add(reader, op, left, right);
  }
  return left;
}

function add(reader: Reader, op: Operator, left: Value, right: Value): Value {
  const doubt = firstDoubt(left, right);
  if (left.type === 'integer' && right.type === 'integer') {
    return { type: 'integer', value: (op === '+' ? left.value + right.value : left.value - right.value) | 0, doubt };
  }
  if (left.type !== 'string' || right.type !== 'string') return refuse(reader, '+ and - not supported for versions');
  if (op === '-') return refuse(reader, '- not supported for strings');
  if (!spend(reader.engine, 1, left.value.length + right.value.length)) return refuse(reader, '');
  return { type: 'string', value: Traced.join([left.value, right.value]), doubt };
}

function product(reader: Reader): Value {
  let left = primary(reader);
  for (let op = operatorIn(reader, ['*', '/']); op; op = operatorIn(reader, ['*', '/'])) {
    advance(reader);
    const right = primary(reader);
    if (!sameType(left, right)) return refuse(reader, 'types must match');
    left = unknownOf(left, right) ?? multiply(reader, op, left, right);
  }
  return left;
}

function multiply(reader: Reader, op: Operator, left: Value, right: Value): Value {
  if (left.type !== 'integer' || right.type !== 'integer') return refuse(reader, `* and / not supported for ${left.type}s`);
  if (reader.discard) return left;
  if (op === '/' && right.value === 0) return refuse(reader, 'division by zero');
  return { type: 'integer', value: op === '*' ? Math.imul(left.value, right.value) : (left.value / right.value) | 0, doubt: firstDoubt(left, right) };
}

function primary(reader: Reader): Value {
  const token = reader.token;
  if (token.kind === 'end') return refuse(reader, 'unexpected end of expression');
  if (token.kind === 'value') {
    advance(reader);
    return token.value;
  }
  if (token.kind === 'function') return callFunction(reader, token.name);
  if (token.operator === '(') return parenthesised(reader);
  if (token.operator !== '-' && token.operator !== '!') return refuse(reader, 'syntax error in expression');
  return unary(reader, token.operator);
}

function parenthesised(reader: Reader): Value {
  advance(reader);
  const value = ternary(reader);
  if (!isOperator(reader, ')')) return refuse(reader, 'unmatched (');
  advance(reader);
  return value;
}

function unary(reader: Reader, operator: '-' | '!'): Value {
  if (++reader.engine.nesting > maxNesting) return refuse(reader, 'expression is nested too deeply');
  advance(reader);
  const value = primary(reader);
  reader.engine.nesting--;
  if (value.type === 'unknown') return { ...value, settled: operator === '!' && value.settled !== undefined ? !value.settled : undefined };
  if (operator === '!') return { type: 'integer', value: truth(value) ? 0 : 1, doubt: value.doubt };
  if (value.type !== 'integer') return refuse(reader, '- only on numbers');
  return { type: 'integer', value: -value.value | 0, doubt: value.doubt };
}

/** Only Lua functions can be called. */
function callFunction(reader: Reader, name: string): Value {
  advance(reader);
  const args: Value[] = [];
  while (!isOperator(reader, ')')) {
    args.push(ternary(reader));
    if (isOperator(reader, ')')) break;
    if (!isOperator(reader, ',')) return refuse(reader, 'syntax error in expression');
    advance(reader);
    if (isOperator(reader, ')')) return refuse(reader, 'syntax error in expression');
  }
  advance(reader);
  if (!name.startsWith('lua:')) return refuse(reader, 'unsupported function');
  return reader.discard ? { type: 'string', value: Traced.empty } : luaResult(reader, name.slice(4), args);
}

function luaResult(reader: Reader, name: string, args: readonly Value[]): Value {
  const { engine, text, frame } = reader;
  const given: (Traced | number)[] = [];
  for (const arg of args) {
    if (arg.type === 'unknown') return arg;
    if (arg.type === 'version') return refuse(reader, 'unsupported function argument type');
    given.push(arg.value);
  }
  const result = callLua(engine, name, given, { text, start: 0, end: text.length, frame });
  if (!result) return refuse(reader, '');
  if (result.unknown) return { type: 'unknown', reason: result.unknown };
  const place = { ...placeOf(text, 0, text.length, frame), exact: false };
  const value = result.text === '' ? Traced.empty : new Traced([{ text: result.text, place }]);
  return { type: 'string', value, doubt: result.doubt ?? firstDoubt(...args) };
}

function isOperator(reader: Reader, operator: Operator): boolean {
  return reader.token.kind === 'operator' && reader.token.operator === operator;
}

function operatorIn(reader: Reader, some: readonly Operator[]): Operator | undefined {
  const token = reader.token;
  return token.kind === 'operator' && some.includes(token.operator) ? token.operator : undefined;
}

function unknownOf(left: Value, right: Value): Value | undefined {
  return left.type === 'unknown' ? left : right.type === 'unknown' ? right : undefined;
}

function withDoubt(value: Value, other: Value): Value {
  return value.type === 'unknown' || value.doubt || !other.doubt ? value : { ...value, doubt: other.doubt };
}
