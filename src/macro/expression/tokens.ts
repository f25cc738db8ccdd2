import { parseEvr } from '../../rpm/label/index.js';
import type { Engine } from '../context.js';
import { readForm } from '../form.js';
import { excerpt, spend } from '../limits.js';
import { doubtOf, mask, opaqueReason, scannable } from '../opaque.js';
import { createOutput, written } from '../output.js';
import { createScan, type Scan } from '../scan.js';
import { type Frame, Traced } from '../traced.js';
import { ExpressionError } from './error.js';
import type { Value } from './values.js';

const operators = ['==', '!=', '<=', '>=', '&&', '||', '+', '-', '*', '/', '(', ')', '<', '>', '!', '?', ':', ','] as const;
export type Operator = (typeof operators)[number];

export type Token =
  | { readonly kind: 'end' }
  | { readonly kind: 'operator'; readonly operator: Operator }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'function'; readonly name: string };

/** An expression being read. */
export interface Reader {
  readonly engine: Engine;
  readonly text: Traced;
  readonly scan: Scan;
  readonly frame: Frame | undefined;
  /** Macros in operands are expanded when they are read; else the whole text was expanded before. */
  readonly expands: boolean;
  /** The operand's value does not matter: it is read, but nothing in it is expanded. */
  discard: boolean;
  at: number;
  token: Token;
}

export function createReader(engine: Engine, text: Traced, expands: boolean, frame: Frame | undefined): Reader {
  return { engine, text, scan: createScan(scannable(text)), frame, expands, discard: false, at: 0, token: { kind: 'end' } };
}

/** Gives up; without a message where the reason was reported already. */
export function refuse(reader: Reader, message: string): never {
  throw new ExpressionError(message === '' ? '' : `${message}: ${excerpt(reader.text.text)}`);
}

/** Moves to the next token. */
export function advance(reader: Reader): void {
  const text = reader.scan.text;
  while (/[ \t\n\r\f\v]/.test(text[reader.at] ?? '')) reader.at++;
  if (!spend(reader.engine, 1, 0)) refuse(reader, '');
  reader.token = reader.at >= text.length ? { kind: 'end' } : (readOperator(reader) ?? readOperand(reader));
}

function readOperator(reader: Reader): Token | undefined {
  const text = reader.scan.text;
  const pair = text.slice(reader.at, reader.at + 2);
  for (const c of '=&|') if (pair[0] === c && pair[1] !== c) refuse(reader, `syntax error while parsing ${c}${c}`);
  const operator = operators.find((o) => pair.startsWith(o));
  if (!operator) return undefined;
  reader.at += operator.length;
  return { kind: 'operator', operator };
}

function readOperand(reader: Reader): Token {
  const text = reader.scan.text;
  const c = text[reader.at] as string;
  if (isDigit(c) || c === mask || (c === '%' && reader.expands)) return readNumber(reader);
  if (c === '"') return readString(reader, false);
  if (c === 'v' && text[reader.at + 1] === '"') return readString(reader, true);
  if (!/[A-Za-z]/.test(c)) return refuse(reader, 'parse error in expression');
  const call = /^[A-Za-z0-9_.:]+\(/.exec(text.slice(reader.at, reader.at + 200));
  if (!call) return refuse(reader, 'bare words are no longer supported, please use "..."');
  reader.at += call[0].length;
  return { kind: 'function', name: call[0].slice(0, -1) };
}

/** Digits and macro calls that expand to digits. */
function readNumber(reader: Reader): Token {
  const text = reader.scan.text;
  const start = reader.at;
  let at = start;
  while (at < text.length) {
    if (text[at] === '%' && reader.expands) at = skipCall(reader, at);
    else if (isDigit(text[at]) || text[at] === mask) at++;
    else break;
  }
  reader.at = at;
  const value = operandText(reader, start, at);
  const unknown = opaqueReason(value);
  if (unknown) return { kind: 'value', value: { type: 'unknown', reason: unknown } };
  if (reader.expands && !/^-?[0-9]*$/.test(value.text)) {
    const what = /^[A-Za-z]/.test(value.text) ? 'macro expansion returned a bare word, please use "..."' : 'macro expansion did not return an integer';
    if (doubtOf(value)) return { kind: 'value', value: { type: 'unknown', reason: 'condition' } };
    return refuse(reader, what);
  }
  return { kind: 'value', value: { type: 'integer', value: toInteger(value.text), doubt: doubtOf(value) } };
}

function readString(reader: Reader, version: boolean): Token {
  const text = reader.scan.text;
  const start = reader.at + (version ? 2 : 1);
  let at = start;
  while (at < text.length && text[at] !== '"') at = text[at] === '%' && reader.expands ? skipCall(reader, at) : at + 1;
  if (text[at] !== '"') return refuse(reader, 'unterminated string in expression');
  reader.at = at + 1;
  const value = operandText(reader, start, at);
  const unknown = opaqueReason(value);
  if (unknown) return { kind: 'value', value: { type: 'unknown', reason: unknown } };
  const doubt = doubtOf(value);
  if (!version) return { kind: 'value', value: { type: 'string', value, doubt } };
  if (value.length === 0 && !reader.discard) return refuse(reader, 'invalid version');
  return { kind: 'value', value: { type: 'version', value: parseEvr(value.text || '0'), doubt } };
}

function operandText(reader: Reader, start: number, end: number): Traced {
  if (reader.discard || start === end) return Traced.empty;
  const text = reader.text.slice(start, end);
  if (!reader.expands) return text;
  const out = createOutput();
  reader.engine.expandInto(out, text, reader.frame);
  if (reader.engine.failed) refuse(reader, '');
  return written(out);
}

/** Behind the macro call whose `%` is at `at`. */
function skipCall(reader: Reader, at: number): number {
  const text = reader.scan.text;
  if (text[at + 1] === '%') return at + 2;
  const form = readForm(reader.scan, at + 1);
  return form === 'unterminated' ? text.length : Math.max(form.end, at + 1);
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= '0' && c <= '9';
}

/** As atoi(3) with 32-bit int and 64-bit long: too many digits stop at the largest long, then the low 32 bits count. */
function toInteger(text: string): number {
  if (text.length < 10) return Number(text === '-' ? 0 : text) | 0;
  const digits = /^-?[0-9]{0,40}/.exec(text)?.[0] as string;
  const most = (1n << 63n) - 1n;
  const value = BigInt(digits);
  return Number(BigInt.asIntN(32, value > most ? most : value < -most - 1n ? -most - 1n : value));
}
