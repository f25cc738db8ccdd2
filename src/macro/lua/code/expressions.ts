import { type ArithmeticOperator, arithmetic, complement, concatenate, negate } from '../operations/arithmetic.js';
import { equals, less } from '../operations/compare.js';
import { lengthOf } from '../operations/index.js';
import type { Frame } from '../runtime.js';
import { isTrue, type LuaValue } from '../value.js';
import { accept, advance, type Expression, expect, expectClosing, expectName, nested, type Parser, position, refuse } from './parser.js';
import { callSuffix, fieldOf, methodCall } from './suffixes.js';
import { tableConstructor } from './table-constructor.js';
import { variable } from './variables.js';

/** Reads an expression (Lua 5.4 manual, 3.4). */
export function readExpression(parser: Parser): Expression {
  const read = binary(parser, 0);
  parser.scope.weight = Math.max(parser.scope.weight, parser.level + read.depth);
  return read;
}

export function readExpressions(parser: Parser): Expression[] {
  const list = [readExpression(parser)];
  while (accept(parser, ',')) list.push(readExpression(parser));
  return list;
}

/** The expression's values, all of a call's or `...`'s where that stands last. */
export function valuesOf(list: readonly Expression[]): (frame: Frame) => LuaValue[] {
  const last = list[list.length - 1];
  const many = last?.many;
  if (!last) return () => [];
  if (many && list.length === 1) return many;
  const single = many ? list.slice(0, -1) : list;
  return (frame) => {
    const values: LuaValue[] = [];
    for (const expression of single) values.push(expression.one(frame));
    if (many) for (const value of many(frame)) values.push(value);
    return values;
  };
}

/** Left and right priority of the binary operators. */
const priorities: Readonly<Record<string, readonly [number, number]>> = {
  or: [1, 1],
  and: [2, 2],
  '<': [3, 3],
  '>': [3, 3],
  '<=': [3, 3],
  '>=': [3, 3],
  '~=': [3, 3],
  '==': [3, 3],
  '|': [4, 4],
  '~': [5, 5],
  '&': [6, 6],
  '<<': [7, 7],
  '>>': [7, 7],
  '..': [9, 8],
  '+': [10, 10],
  '-': [10, 10],
  '*': [11, 11],
  '/': [11, 11],
  '//': [11, 11],
  '%': [11, 11],
  '^': [14, 13],
};

const unaryPriority = 12;

function binary(parser: Parser, limit: number): Expression {
  return nested(parser, () => {
    let left = unary(parser);
    for (let priority = priorityOf(parser); priority && priority[0] > limit; priority = priorityOf(parser)) {
      const operator = advance(parser);
      const right = binary(parser, priority[1]);
      left = { one: operation(parser, operator.kind, left, right, operator.line), depth: Math.max(left.depth, right.depth) + 1 };
    }
    return left;
  });
}

function priorityOf(parser: Parser): readonly [number, number] | undefined {
  return Object.hasOwn(priorities, parser.token.kind) ? priorities[parser.token.kind] : undefined;
}

function operation(parser: Parser, operator: string, left: Expression, right: Expression, line: number): Expression['one'] {
  const { rt } = parser;
  const [a, b] = [left.one, right.one];
  const site = { where: position(parser, line), what: left.what, right: right.what };
  switch (operator) {
    case 'and':
      return (frame) => {
        const value = a(frame);
        return isTrue(value) ? b(frame) : value;
      };
    case 'or':
      return (frame) => {
        const value = a(frame);
        return isTrue(value) ? value : b(frame);
      };
    case '==':
      return (frame) => equals(rt, a(frame), b(frame), site);
    case '~=':
      return (frame) => !equals(rt, a(frame), b(frame), site);
    case '<':
    case '<=':
      return (frame) => less(rt, a(frame), b(frame), operator === '<=', site);
    case '>':
    case '>=':
      return (frame) => {
        const value = a(frame);
        return less(rt, b(frame), value, operator === '>=', site);
      };
    case '..':
      return (frame) => concatenate(rt, a(frame), b(frame), site);
    default:
      return (frame) => arithmetic(rt, operator as ArithmeticOperator, a(frame), b(frame), site);
  }
}

function unary(parser: Parser): Expression {
  const { kind, line } = parser.token;
  if (kind !== 'not' && kind !== '-' && kind !== '#' && kind !== '~') return simple(parser);
  advance(parser);
  const { rt } = parser;
  const operand = binary(parser, unaryPriority);
  const { one, what } = operand;
  const site = { where: position(parser, line), what, right: what };
  const depth = operand.depth + 1;
  if (kind === 'not') return { one: (frame) => !isTrue(one(frame)), depth };
  if (kind === '-') return { one: (frame) => negate(rt, one(frame), site), depth };
  if (kind === '~') return { one: (frame) => complement(rt, one(frame), site), depth };
  return { one: (frame) => lengthOf(rt, one(frame), site), depth };
}

function simple(parser: Parser): Expression {
  const { kind, value, line } = parser.token;
  switch (kind) {
    case 'number':
    case 'string':
      advance(parser);
      return { one: () => value, depth: 1 };
    case 'nil':
      advance(parser);
      return { one: () => undefined, depth: 1 };
    case 'true':
    case 'false':
      advance(parser);
      return { one: () => kind === 'true', depth: 1 };
    case '...':
      return varargs(parser);
    case '{':
      return tableConstructor(parser, readExpression);
    case 'function':
      advance(parser);
      return parser.readFunction(parser, false, line);
    default:
      return suffixed(parser);
  }
}

function varargs(parser: Parser): Expression {
  if (!parser.scope.varargs) return refuse(parser, "cannot use '...' outside a vararg function");
  advance(parser);
  return { one: (frame) => frame.extra[0], many: (frame) => [...frame.extra], depth: 1 };
}

/** A name or parentheses with what follows: fields, indices, calls. */
export function suffixed(parser: Parser): Expression {
  let read = primary(parser);
  for (;;) {
    const { kind, line } = parser.token;
    if (kind === '.') {
      advance(parser);
      const key = expectName(parser);
      read = fieldOf(parser, read, { one: () => key, depth: 1 }, line, key);
    } else if (kind === '[') {
      advance(parser);
      const key = readExpression(parser);
      expect(parser, ']');
      read = fieldOf(parser, read, key, line);
    } else if (kind === ':') {
      advance(parser);
      const name = expectName(parser);
      read = methodCall(parser, read, name, readArguments(parser), line);
    } else if (kind === '(' || kind === '{' || kind === 'string') read = callSuffix(parser, read, readArguments(parser), line);
    else return read;
  }
}

function primary(parser: Parser): Expression {
  const { kind, line } = parser.token;
  if (kind === 'name') return variable(parser, expectName(parser), line);
  if (kind !== '(') return refuse(parser, 'unexpected symbol');
  advance(parser);
  const { one, depth } = readExpression(parser);
  expectClosing(parser, ')', '(', line);
  return { one, depth };
}

function readArguments(parser: Parser): { readonly values: (frame: Frame) => LuaValue[]; readonly depth: number } {
  const { kind, line } = parser.token;
  let list: Expression[];
  if (kind === '(') {
    advance(parser);
    list = parser.token.kind === ')' ? [] : readExpressions(parser);
    expectClosing(parser, ')', '(', line);
  } else if (kind === '{' || kind === 'string') list = [simple(parser)];
  else return refuse(parser, 'function arguments expected');
  return { values: valuesOf(list), depth: list.reduce((most, { depth }) => Math.max(most, depth), 0) };
}
