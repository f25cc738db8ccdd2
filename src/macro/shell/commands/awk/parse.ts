import { refuse } from '../../refuse.js';
import { type AwkReader, awkExpression, expectSign, nestedIn, peek, takeSign } from './expression.js';
import { awkTokens } from './tokens.js';
import type { AwkExpression, AwkRule, AwkStatement } from './tree.js';

/** Reads a program of awk. */
export function readProgram(text: string): AwkRule[] {
  const reader: AwkReader = { tokens: awkTokens(text), at: 0, depth: 0 };
  const rules: AwkRule[] = [];
  for (skipEnds(reader); peek(reader).kind !== 'end'; skipEnds(reader)) {
    const when = readWhen(reader);
    const body = peek(reader).text === '{' && peek(reader).kind === 'sign' ? block(reader) : undefined;
    if (body === undefined && (when === undefined || typeof when === 'string')) refuse('rule of awk');
    rules.push({ ...(when && { when }), ...(body && { body }) });
  }
  return rules.length > 0 ? rules : refuse('empty program of awk');
}

function readWhen(reader: AwkReader): 'begin' | 'end' | AwkExpression | undefined {
  const { kind, text } = peek(reader);
  if (kind === 'sign' && text === '{') return undefined;
  if (kind === 'name' && (text === 'BEGIN' || text === 'END')) {
    reader.at++;
    return text === 'BEGIN' ? 'begin' : 'end';
  }
  const test = awkExpression(reader);
  if (peek(reader).text === ',') refuse('range of awk');
  return test;
}

function block(reader: AwkReader): AwkStatement[] {
  expectSign(reader, '{');
  const out: AwkStatement[] = [];
  for (skipEnds(reader); !takeSign(reader, '}'); skipEnds(reader)) out.push(...statement(reader));
  return out;
}

/** A statement and what ends it. */
function statement(reader: AwkReader): AwkStatement[] {
  return nestedIn(reader, () => {
    const { kind, text } = peek(reader);
    if (kind === 'sign' && text === '{') return block(reader);
    if (kind === 'sign' && text === ';') {
      reader.at++;
      return [];
    }
    if (text === 'if' && kind !== 'text') return [readIf(reader)];
    if (text === 'for' && kind !== 'text') return [readFor(reader)];
    if (text === 'while' && kind !== 'text') return [readWhile(reader)];
    const simple = simpleStatement(reader);
    const next = peek(reader);
    if (next.kind === 'feed' || (next.kind === 'sign' && next.text === ';')) reader.at++;
    else if (!(next.kind === 'sign' && next.text === '}')) refuse('statement of awk');
    return [simple];
  });
}

function simpleStatement(reader: AwkReader): AwkStatement {
  const { kind, text } = peek(reader);
  if (kind !== 'name' && kind !== 'function') return { kind: 'do', value: awkExpression(reader) };
  if (text === 'print' || text === 'printf') {
    reader.at++;
    return { kind: 'print', values: readValues(reader), formatted: text === 'printf' };
  }
  if (text === 'next' || text === 'exit') {
    reader.at++;
    return { kind: text };
  }
  if (/^(?:getline|delete|return|function|func|do|break|continue|in|close|system|fflush)$/.test(text)) refuse(`${text} of awk`);
  return { kind: 'do', value: awkExpression(reader) };
}

/** What is printed. In brackets or not; a `>` would be a file. */
function readValues(reader: AwkReader): AwkExpression[] {
  if (endsStatement(reader)) return [];
  const values: AwkExpression[] = [];
  const start = reader.at;
  const brackets = takeSign(reader, '(');
  do values.push(awkExpression(reader, brackets));
  while (takeSign(reader, ','));
  if (brackets) {
    expectSign(reader, ')');
    if (!endsStatement(reader)) {
      // the bracket was part of the first value
      if (values.length > 1) refuse('values of awk');
      reader.at = start;
      return readPlainValues(reader);
    }
  }
  return values;
}

function readPlainValues(reader: AwkReader): AwkExpression[] {
  const values = [awkExpression(reader, false)];
  while (takeSign(reader, ',')) values.push(awkExpression(reader, false));
  return values;
}

function endsStatement(reader: AwkReader): boolean {
  const { kind, text } = peek(reader);
  return kind === 'feed' || kind === 'end' || (kind === 'sign' && (text === ';' || text === '}'));
}

function readIf(reader: AwkReader): AwkStatement {
  reader.at++;
  expectSign(reader, '(');
  const test = awkExpression(reader);
  expectSign(reader, ')');
  skipFeeds(reader);
  const then = statement(reader);
  const back = reader.at;
  skipEnds(reader);
  if (peek(reader).kind === 'name' && peek(reader).text === 'else') {
    reader.at++;
    skipFeeds(reader);
    return { kind: 'if', test, then, otherwise: statement(reader) };
  }
  reader.at = back;
  return { kind: 'if', test, then, otherwise: [] };
}

function readFor(reader: AwkReader): AwkStatement {
  reader.at++;
  expectSign(reader, '(');
  if (reader.tokens[reader.at + 1]?.text === 'in') refuse('order of an array');
  const start: AwkStatement[] = peek(reader).text === ';' ? [] : [simpleStatement(reader)];
  expectSign(reader, ';');
  const test = peek(reader).text === ';' ? undefined : awkExpression(reader);
  expectSign(reader, ';');
  const step: AwkStatement[] = peek(reader).text === ')' ? [] : [simpleStatement(reader)];
  expectSign(reader, ')');
  skipFeeds(reader);
  return { kind: 'loop', start, ...(test && { test }), step, body: statement(reader) };
}

function readWhile(reader: AwkReader): AwkStatement {
  reader.at++;
  expectSign(reader, '(');
  const test = awkExpression(reader);
  expectSign(reader, ')');
  skipFeeds(reader);
  return { kind: 'loop', start: [], test, step: [], body: statement(reader) };
}

function skipFeeds(reader: AwkReader): void {
  while (peek(reader).kind === 'feed') reader.at++;
}

function skipEnds(reader: AwkReader): void {
  while (peek(reader).kind === 'feed' || (peek(reader).kind === 'sign' && peek(reader).text === ';')) reader.at++;
}
