import { readCase, readFor, readGroup, readIf } from './compound.js';
import { nested, type Reader, skipBlanks, skipLines, startsWith, take } from './reader.js';
import { refuse } from './refuse.js';
import { commandEnd, reservedWord } from './reserved.js';
import type { AndOr, Assignment, Command, Group, If, List, Pipeline, Redirections, Simple, Word } from './tree.js';
import { readWord } from './word.js';

/** Reads a command as `sh -c` does; refuses what is not in the tree's types. `bash`: with the expansions that only bash has. */
export function parse(text: string, bash: boolean): List {
  const reader: Reader = { text, at: 0, depth: 0, bash, readList };
  const list = readList(reader);
  if (reader.at < text.length) refuse('syntax');
  return list;
}

function readList(reader: Reader): List {
  const list: AndOr[] = [];
  for (skipLines(reader); !commandEnd(reader); skipLines(reader)) {
    list.push(readAndOr(reader));
    skipBlanks(reader);
    if (startsWith(reader, ';') && !startsWith(reader, ';;')) reader.at++;
    else if (!startsWith(reader, '\n')) break;
  }
  return list;
}

function readAndOr(reader: Reader): AndOr {
  const first = readPipeline(reader);
  const rest: { when: 'success' | 'failure'; pipeline: Pipeline }[] = [];
  for (let sign = take(reader, /&&|\|\|/y); sign !== undefined; sign = take(reader, /&&|\|\|/y)) {
    skipLines(reader);
    rest.push({ when: sign === '&&' ? 'success' : 'failure', pipeline: readPipeline(reader) });
  }
  return { first, rest };
}

function readPipeline(reader: Reader): Pipeline {
  const negated = reservedWord(reader) === '!';
  if (negated) {
    reader.at++;
    skipBlanks(reader);
  }
  const commands = [readCommand(reader)];
  while (startsWith(reader, '|') && !startsWith(reader, '||') && !startsWith(reader, '|&')) {
    reader.at++;
    skipLines(reader);
    commands.push(readCommand(reader));
  }
  return { negated, commands };
}

function readCommand(reader: Reader): Command {
  const redirections = { mute: false, noInput: false };
  const command = nested(reader, () => readCompound(reader)) ?? readSimple(reader, redirections);
  skipBlanks(reader);
  while (readRedirection(reader, redirections)) skipBlanks(reader);
  return { ...command, ...redirections };
}

function readCompound(reader: Reader): If | Group | Exclude<Command, Simple> | undefined {
  if (startsWith(reader, '((')) refuse('arithmetic command');
  if (startsWith(reader, '(')) return { ...readGroup(reader, '(', ')'), ...plain };
  switch (reservedWord(reader)) {
    case undefined:
      return undefined;
    case '{':
      return { ...readGroup(reader, '{', '}'), ...plain };
    case 'if':
      return { ...readIf(reader), ...plain };
    case 'for':
      return { ...readFor(reader), ...plain };
    case 'case':
      return { ...readCase(reader), ...plain };
    default:
      return refuse('reserved word');
  }
}

const plain: Redirections = { mute: false, noInput: false };

function readSimple(reader: Reader, redirections: { mute: boolean; noInput: boolean }): Simple {
  const assignments: Assignment[] = [];
  const words: Word[] = [];
  for (;;) {
    skipBlanks(reader);
    if (readRedirection(reader, redirections)) continue;
    // an element of an array to bash, which then reads on to the closing bracket
    if (words.length === 0 && take(reader, /[A-Za-z_][A-Za-z0-9_]*\[/y) !== undefined) refuse('array');
    const name = words.length === 0 ? take(reader, /[A-Za-z_][A-Za-z0-9_]*(?==)/y) : undefined;
    if (name !== undefined) {
      reader.at++;
      assignments.push({ name, value: readWord(reader) });
      continue;
    }
    const word = readWord(reader);
    if (word.length === 0) break;
    words.push(word);
  }
  if (assignments.length + words.length === 0) refuse('no command');
  return { kind: 'simple', assignments, words };
}

/**
 * Only to and from /dev/null. What is computed never writes to standard error, so it does not matter where that goes.
 */
function readRedirection(reader: Reader, redirections: { mute: boolean; noInput: boolean }): boolean {
  const found = take(reader, /(?:[12]?>[ \t]*\/dev\/null|2>&1|<[ \t]*\/dev\/null)(?=[ \t\n;|&)]|$)/y);
  if (found === undefined) {
    if (take(reader, /[0-9]*[<>]/y) !== undefined) refuse('redirection');
    return false;
  }
  if (found[0] === '<') redirections.noInput = true;
  else if (found[0] !== '2') redirections.mute = true;
  return true;
}
