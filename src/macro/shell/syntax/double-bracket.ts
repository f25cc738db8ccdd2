import { refuse } from '../refuse.js';
import { nested, type Reader, skipLines, startsWith, take } from './reader.js';
import type { ArithmeticCommand, Condition, Test } from './tree.js';
import { bareText, readArithmeticText, readWord } from './word.js';

/** Reads `[[ … ]]` (bash manual, 3.2.5.2). */
export function readDoubleBracket(reader: Reader): Condition {
  reader.at += '[['.length;
  const test = readEither(reader);
  if (take(reader, /\]\]/y) === undefined) refuse('[[');
  return { kind: 'condition', test };
}

/** Reads `((…))`. */
export function readArithmeticCommand(reader: Reader): ArithmeticCommand {
  reader.at += '(('.length;
  return { kind: 'arithmetic', word: readArithmeticText(reader) };
}

function readEither(reader: Reader): Test {
  let left = readBoth(reader);
  while (sign(reader, '||')) left = { kind: 'either', left, right: readBoth(reader) };
  return left;
}

function readBoth(reader: Reader): Test {
  let left = readTest(reader);
  while (sign(reader, '&&')) left = { kind: 'both', left, right: readTest(reader) };
  return left;
}

function sign(reader: Reader, text: string): boolean {
  skipLines(reader);
  if (!startsWith(reader, text)) return false;
  reader.at += text.length;
  return true;
}

function readTest(reader: Reader): Test {
  skipLines(reader);
  if (take(reader, /!(?=[ \t\n])/y) !== undefined) return { kind: 'not', of: nested(reader, () => readTest(reader)) };
  if (sign(reader, '(')) {
    const inner = nested(reader, () => readEither(reader));
    if (!sign(reader, ')')) refuse('[[');
    return inner;
  }
  const primary = take(reader, /-[zn](?=[ \t\n])/y);
  if (primary !== undefined) {
    skipLines(reader);
    return { kind: 'one', sign: primary, word: operand(reader) };
  }
  if (take(reader, /-[A-Za-z](?=[ \t\n])/y) !== undefined) refuse('primary of [[');
  const left = operand(reader);
  skipLines(reader);
  const found = take(reader, /(?:==?|!=|=~|-eq|-ne|-lt|-le|-gt|-ge|<|>)(?=[ \t\n])/y);
  if (found === undefined) return { kind: 'one', sign: '-n', word: left };
  // the order of texts is the locale's
  if (found === '<' || found === '>' || found === '=~') refuse('operator of [[');
  skipLines(reader);
  return { kind: 'two', sign: found, left, right: operand(reader) };
}

function operand(reader: Reader): ReturnType<typeof readWord> {
  const word = readWord(reader);
  if (word.length === 0 || bareText(word) === ']]') refuse('[[');
  return word;
}
