import { refuse } from '../refuse.js';
import { Unparsable } from './dialect.js';
import { expectText, type Reader, skipBlanks, skipLines, startsWith, take } from './reader.js';
import { reservedWord } from './reserved.js';
import type { Case, For, Group, If, List, While, Word } from './tree.js';
import { readWord, readWords } from './word.js';

export function readGroup(reader: Reader, open: string, close: string): Group {
  reader.at += open.length;
  const list = someCommands(reader);
  expectText(reader, close);
  return { kind: 'group', own: open === '(', list };
}

export function readIf(reader: Reader): If {
  const branches: { condition: List; body: List }[] = [];
  for (let word: string | undefined = 'if'; word === 'if' || word === 'elif'; word = reservedWord(reader)) {
    reader.at += word.length;
    const condition = someCommands(reader);
    expectReserved(reader, 'then');
    branches.push({ condition, body: someCommands(reader) });
    if (branches.length > 64) refuse('many branches');
    if (reservedWord(reader) === undefined) refuse('if');
  }
  let otherwise: List = [];
  if (reservedWord(reader) === 'else') {
    reader.at += 'else'.length;
    otherwise = someCommands(reader);
  }
  expectReserved(reader, 'fi');
  return { kind: 'if', branches, otherwise };
}

export function readFor(reader: Reader): For {
  reader.at += 'for'.length;
  skipBlanks(reader);
  if (startsWith(reader, '((')) {
    if (reader.dialect === 'dash') throw new Unparsable('for ((');
    refuse('arithmetic for');
  }
  const name = take(reader, /[A-Za-z_][A-Za-z0-9_]*/y) ?? refuse('for');
  skipLines(reader);
  const words = reservedWord(reader) === 'in' ? readList(reader) : undefined;
  skipBlanks(reader);
  if (startsWith(reader, ';')) reader.at++;
  else if (words && !startsWith(reader, '\n')) refuse('for');
  const body = readBody(reader);
  return { kind: 'for', name, ...(words && { words }), body };
}

export function readWhile(reader: Reader, word: 'while' | 'until'): While {
  reader.at += word.length;
  const condition = someCommands(reader);
  return { kind: 'while', negated: word === 'until', condition, body: readBody(reader) };
}

function readBody(reader: Reader): List {
  skipLines(reader);
  expectReserved(reader, 'do');
  const body = someCommands(reader);
  expectReserved(reader, 'done');
  return body;
}

export function readCase(reader: Reader): Case {
  reader.at += 'case'.length;
  skipBlanks(reader);
  const subject = readWord(reader);
  skipLines(reader);
  expectReserved(reader, 'in');
  const items: { patterns: Word[]; body: List }[] = [];
  for (skipLines(reader); reservedWord(reader) !== 'esac'; skipLines(reader)) {
    const patterns = readPatterns(reader);
    const body = reader.readList(reader);
    items.push({ patterns, body });
    skipLines(reader);
    if (reservedWord(reader) === 'esac') break;
    if (startsWith(reader, ';&') || startsWith(reader, ';;&')) {
      if (reader.dialect === 'dash') throw new Unparsable(';&');
      refuse(';&');
    }
    expectText(reader, ';;');
  }
  expectReserved(reader, 'esac');
  return { kind: 'case', subject, items };
}

/** `(a | b)`; the opening bracket may be left out. */
function readPatterns(reader: Reader): Word[] {
  if (startsWith(reader, '(')) reader.at++;
  const patterns: Word[] = [];
  for (;;) {
    skipBlanks(reader);
    const pattern = readWord(reader);
    if (pattern.length === 0) refuse('case');
    patterns.push(pattern);
    skipBlanks(reader);
    if (!startsWith(reader, '|')) break;
    reader.at++;
  }
  expectText(reader, ')');
  return patterns;
}

function readList(reader: Reader): Word[] {
  reader.at += 'in'.length;
  const words: Word[] = [];
  for (;;) {
    skipBlanks(reader);
    const more = readWords(reader);
    if (more[0]?.length === 0) return words;
    words.push(...more);
  }
}

function someCommands(reader: Reader): List {
  const list = reader.readList(reader);
  if (list.length === 0) refuse('no command');
  return list;
}

function expectReserved(reader: Reader, word: string): void {
  if (reservedWord(reader) !== word) refuse(`no ${word}`);
  reader.at += word.length;
}
