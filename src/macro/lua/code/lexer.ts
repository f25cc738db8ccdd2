import { parseNumber } from '../number.js';
import { type Source, syntaxError } from './source.js';
import { readLongBracket, readString } from './strings.js';

/** A word of a program. Operators and keywords are their own kind. */
export interface Token {
  readonly kind: string;
  readonly line: number;
  /** As errors show it. */
  readonly shown: string;
  readonly value: string | bigint | number;
}

const keywords = new Set('and break do else elseif end false for function goto if in local nil not or repeat return then true until while'.split(' '));

const operators = '... << >> // == ~= <= >= :: .. + - * / % ^ # & ~ | < > = ( ) { } [ ] ; : , .'.split(' ');

/** Reads the next token (Lua 5.4 manual, 3.1). */
export function nextToken(source: Source): Token {
  skipBlanks(source);
  const { text, at } = source;
  if (at >= text.length) return token(source, '<eof>', '<eof>');
  const name = /[A-Za-z_][A-Za-z0-9_]*/y;
  name.lastIndex = at;
  const word = name.exec(text)?.[0];
  if (word !== undefined) {
    source.at += word.length;
    return keywords.has(word) ? token(source, word, `'${word}'`) : token(source, 'name', `'${word}'`, word);
  }
  const c = text[at] as string;
  if (/[0-9]/.test(c) || (c === '.' && /[0-9]/.test(text[at + 1] ?? ''))) return readNumeral(source);
  if (c === '"' || c === "'") return stringToken(source, readString(source), at);
  if (c === '[' && /[[=]/.test(text[at + 1] ?? '')) {
    const long = readLongBracket(source, 'string');
    if (long !== undefined) return stringToken(source, long, at);
  }
  const operator = operators.find((o) => text.startsWith(o, at)) ?? c;
  source.at += operator.length;
  return token(source, operator, `'${operator}'`);
}

function token(source: Source, kind: string, shown: string, value: Token['value'] = ''): Token {
  return { kind, line: source.line, shown, value };
}

function stringToken(source: Source, value: string, start: number): Token {
  return token(source, 'string', `'${source.text.slice(start, source.at)}'`, value);
}

function skipBlanks(source: Source): void {
  const { text } = source;
  for (;;) {
    const c = text[source.at];
    if (c === '\n') source.line++;
    if (c === '\n' || c === ' ' || c === '\t' || c === '\r' || c === '\v' || c === '\f') source.at++;
    else if (c === '-' && text[source.at + 1] === '-') skipComment(source);
    else return;
  }
}

function skipComment(source: Source): void {
  source.at += 2;
  if (source.text[source.at] === '[' && readLongBracket(source, 'comment') !== undefined) return;
  const end = source.text.indexOf('\n', source.at);
  source.at = end < 0 ? source.text.length : end;
}

function readNumeral(source: Source): Token {
  const numeral = /0[xX](?:[pP][+-]?|[0-9A-Za-z_.])*|(?:[eE][+-]?|[0-9A-Za-z_.])+/y;
  numeral.lastIndex = source.at;
  const text = numeral.exec(source.text)?.[0] as string;
  source.at += text.length;
  const value = parseNumber(text);
  if (value === undefined) return syntaxError(source, 'malformed number', `'${text}'`);
  return token(source, 'number', `'${text}'`, value);
}
