import { refuse } from '../../refuse.js';
import type { AwkToken } from './tokens.js';
import type { AwkExpression, AwkPlace } from './tree.js';

export interface AwkReader {
  readonly tokens: readonly AwkToken[];
  at: number;
  depth: number;
}

export function peek(reader: AwkReader): AwkToken {
  return reader.tokens[reader.at] ?? refuse('end of awk');
}

export function takeSign(reader: AwkReader, sign: string): boolean {
  const { kind, text } = peek(reader);
  if (kind !== 'sign' || text !== sign) return false;
  reader.at++;
  return true;
}

export function expectSign(reader: AwkReader, sign: string): void {
  if (!takeSign(reader, sign)) refuse(`no ${sign} in awk`);
}

export function nestedIn<T>(reader: AwkReader, read: () => T): T {
  if (++reader.depth > 40) refuse('nesting');
  const result = read();
  reader.depth--;
  return result;
}

/** Reads an expression. `greater`: `>` compares; behind `print` it would name a file. */
export function awkExpression(reader: AwkReader, greater = true): AwkExpression {
  return nestedIn(reader, () => {
    const left = ternary(reader, greater);
    const { kind, text } = peek(reader);
    if (kind !== 'sign' || !/^[-+*/%]?=$/.test(text)) return left;
    if (!isPlace(left)) refuse('assignment of awk');
    reader.at++;
    return { kind: 'assign', place: left, sign: text, value: awkExpression(reader, greater) };
  });
}

function isPlace(expression: AwkExpression): expression is AwkPlace {
  return expression.kind === 'variable' || expression.kind === 'element' || expression.kind === 'field';
}

function ternary(reader: AwkReader, greater: boolean): AwkExpression {
  const test = binary(reader, 0, greater);
  if (!takeSign(reader, '?')) return test;
  const yes = awkExpression(reader, greater);
  expectSign(reader, ':');
  return { kind: 'choice', test, yes, no: awkExpression(reader, greater) };
}

/** Loosest first; the empty sign puts texts together. */
const levels: readonly (readonly string[])[] = [['||'], ['&&'], ['~', '!~'], ['<', '<=', '==', '!=', '>', '>='], [''], ['+', '-'], ['*', '/', '%']];

function binary(reader: AwkReader, level: number, greater: boolean): AwkExpression {
  const signs = levels[level];
  if (!signs) return unary(reader);
  let left = binary(reader, level + 1, greater);
  for (let sign = signAt(reader, signs, greater); sign !== undefined; sign = signAt(reader, signs, greater)) {
    if (sign !== '') reader.at++;
    left = { kind: 'binary', sign, left, right: binary(reader, level + 1, greater) };
  }
  return left;
}

function signAt(reader: AwkReader, signs: readonly string[], greater: boolean): string | undefined {
  const { kind, text } = peek(reader);
  if (signs[0] === '') {
    const starts = kind === 'text' || kind === 'number' || kind === 'name' || kind === 'function' || (kind === 'sign' && (text === '$' || text === '('));
    if (kind === 'name' && text === 'in') return refuse('in of awk');
    // a sign behind a text is one that adds, to most versions
    return starts ? '' : undefined;
  }
  if (kind !== 'sign' || !signs.includes(text)) return undefined;
  if (text === '>' && !greater) return refuse('file of awk');
  return text;
}

function unary(reader: AwkReader): AwkExpression {
  const { kind, text } = peek(reader);
  if (kind === 'sign' && (text === '!' || text === '-' || text === '+')) {
    reader.at++;
    return { kind: 'unary', sign: text, of: nestedIn(reader, () => unary(reader)) };
  }
  if (kind === 'sign' && (text === '++' || text === '--')) {
    reader.at++;
    const place = primary(reader);
    return isPlace(place) ? { kind: 'step', place, by: text === '++' ? 1 : -1, before: true } : refuse('increment of awk');
  }
  const value = primary(reader);
  const next = peek(reader);
  if (next.kind === 'sign' && (next.text === '++' || next.text === '--') && isPlace(value)) {
    reader.at++;
    return { kind: 'step', place: value, by: next.text === '++' ? 1 : -1, before: false };
  }
  return value;
}

function primary(reader: AwkReader): AwkExpression {
  const { kind, text } = peek(reader);
  reader.at++;
  switch (kind) {
    case 'number':
      return { kind: 'number', value: Number(text) };
    case 'text':
    case 'regex':
      return { kind, text };
    case 'function':
      return call(reader, text);
    case 'name':
      return name(reader, text);
    default:
      break;
  }
  if (kind !== 'sign') return refuse('operand of awk');
  if (text === '$') return { kind: 'field', index: nestedIn(reader, () => (peek(reader).text === '-' ? refuse('negative field') : primary(reader))) };
  if (text !== '(') return refuse('operand of awk');
  const inner = awkExpression(reader);
  expectSign(reader, ')');
  // brackets keep a place from being assigned to, which no program here does
  return inner;
}

function name(reader: AwkReader, text: string): AwkExpression {
  if (/^(?:getline|in|else|if|for|while|print|printf|next|exit|function|func|delete|do|return)$/.test(text)) refuse(`${text} of awk`);
  if (text === 'length') return { kind: 'call', name: text, args: [] };
  if (!takeSign(reader, '[')) return { kind: 'variable', name: text };
  // what the program's environment is, it knows by a name in capitals
  if (/^[A-Z]{2,}$/.test(text)) refuse(`${text} of awk`);
  const index = awkExpression(reader);
  if (peek(reader).text === ',') refuse('index of awk');
  expectSign(reader, ']');
  return { kind: 'element', name: text, index };
}

function call(reader: AwkReader, name: string): AwkExpression {
  if (!/^(?:length|substr|index|split|sub|gsub|tolower|toupper|sprintf|int)$/.test(name)) refuse(`${name} of awk`);
  expectSign(reader, '(');
  const args: AwkExpression[] = [];
  if (!takeSign(reader, ')')) {
    do args.push(awkExpression(reader));
    while (takeSign(reader, ','));
    expectSign(reader, ')');
  }
  return { kind: 'call', name, args };
}
