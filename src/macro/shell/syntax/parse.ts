import { refuse } from '../refuse.js';
import { readCase, readFor, readGroup, readIf, readWhile } from './compound.js';
import { type Dialect, Unparsable } from './dialect.js';
import { readArithmeticCommand, readDoubleBracket } from './double-bracket.js';
import { nested, type Reader, skipBlanks, skipLines, startsWith, take } from './reader.js';
import { noRedirections, type Redirecting, readRedirection } from './redirection.js';
import { commandEnd, reservedWord } from './reserved.js';
import type { AndOr, Assignment, Command, FunctionDefinition, List, Pipeline, Program, Simple, Word } from './tree.js';
import { readWord, readWords } from './word.js';

/** Reads a command as `sh -c` does, refusing what is not in the tree's types. */
export function parse(text: string, dialect: Dialect): Program {
  const reader: Reader = { text, at: 0, depth: 0, dialect, pending: [], readList };
  const lines: List[] = [];
  try {
    for (skipLines(reader); reader.at < text.length; skipLines(reader)) lines.push(readLine(reader));
  } catch (error) {
    if (error instanceof Unparsable) return { lines, unparsable: error.form };
    throw error;
  }
  if (reader.pending.length > 0) refuse('open here-document');
  return { lines };
}

function readLine(reader: Reader): List {
  const list: AndOr[] = [];
  do {
    if (commandEnd(reader)) refuse('syntax');
    list.push(readAndOr(reader));
    skipBlanks(reader);
    if (reader.at >= reader.text.length || startsWith(reader, '\n')) break;
    if (take(reader, /;(?!;)/y) === undefined) refuse('syntax');
    skipBlanks(reader);
  } while (reader.at < reader.text.length && !startsWith(reader, '\n'));
  return list;
}

function readList(reader: Reader): List {
  const list: AndOr[] = [];
  for (skipLines(reader); !commandEnd(reader); skipLines(reader)) {
    list.push(readAndOr(reader));
    skipBlanks(reader);
    if (take(reader, /;(?![;&])/y) !== undefined) continue;
    if (!startsWith(reader, '\n')) break;
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
  while (startsWith(reader, '|') && !startsWith(reader, '||')) {
    if (startsWith(reader, '|&')) unparsable(reader, '|&');
    reader.at++;
    skipLines(reader);
    commands.push(readCommand(reader));
  }
  return { negated, commands };
}

function readCommand(reader: Reader): Command {
  const redirecting: Redirecting = noRedirections();
  const command = nested(reader, () => readCompound(reader)) ?? readFunction(reader) ?? readSimple(reader, redirecting);
  skipBlanks(reader);
  if (command.kind !== 'function') while (readRedirection(reader, redirecting)) skipBlanks(reader);
  // the text of a here-document is put into the same object once it was read
  return Object.assign(redirecting, command);
}

type Bare<T> = T extends Command ? Omit<T, 'out' | 'err' | 'input'> : never;

function readCompound(reader: Reader): Bare<Exclude<Command, Simple>> | undefined {
  if (startsWith(reader, '((')) return reader.dialect === 'bash' ? readArithmeticCommand(reader) : refuse('arithmetic command');
  if (startsWith(reader, '(')) return readGroup(reader, '(', ')');
  const word = reservedWord(reader);
  switch (word) {
    case undefined:
      return undefined;
    case '{':
      return readGroup(reader, '{', '}');
    case 'if':
      return readIf(reader);
    case 'for':
      return readFor(reader);
    case 'while':
    case 'until':
      return readWhile(reader, word);
    case 'case':
      return readCase(reader);
    case '[[':
      return reader.dialect === 'bash' ? readDoubleBracket(reader) : undefined;
    case 'function':
      return reader.dialect === 'bash' ? readNamedFunction(reader) : unparsable(reader, word);
    default:
      return refuse('reserved word');
  }
}

/** `name() command`. */
function readFunction(reader: Reader): FunctionDefinition | undefined {
  const found = take(reader, /[A-Za-z_][A-Za-z0-9_]*[ \t]*\([ \t]*\)/y);
  return found === undefined ? undefined : readBody(reader, found.replace(/[ \t]*\(.*$/, ''));
}

/** `function name command`, which bash has. */
function readNamedFunction(reader: Reader): FunctionDefinition {
  const found = take(reader, /function[ \t]+[A-Za-z_][A-Za-z0-9_]*[ \t]*(?:\([ \t]*\))?/y) ?? refuse('function');
  return readBody(reader, found.replace(/^function[ \t]+/, '').replace(/[ \t]*(?:\(.*)?$/, ''));
}

function readBody(reader: Reader, name: string): FunctionDefinition {
  skipLines(reader);
  const body = readCommand(reader);
  if (body.kind !== 'group') refuse('body of a function');
  return { kind: 'function', name, body };
}

function readSimple(reader: Reader, redirecting: Redirecting): Simple {
  const assignments: Assignment[] = [];
  const words: Word[] = [];
  for (;;) {
    skipBlanks(reader);
    if (readRedirection(reader, redirecting)) continue;
    if (words.length === 0) {
      const assignment = readAssignment(reader);
      if (assignment) {
        assignments.push(assignment);
        continue;
      }
    }
    const more = words.length === 0 || reader.dialect === 'dash' ? [readWord(reader)] : readWords(reader);
    if (more[0]?.length === 0) break;
    words.push(...more);
  }
  if (assignments.length + words.length === 0) refuse('no command');
  return { kind: 'simple', assignments, words };
}

function readAssignment(reader: Reader): Assignment | undefined {
  // an element of an array to bash, which then reads on to the closing bracket
  if (reader.dialect === 'bash' && take(reader, /[A-Za-z_][A-Za-z0-9_]*\[/y) !== undefined) refuse('array');
  const found = take(reader, reader.dialect === 'bash' ? /[A-Za-z_][A-Za-z0-9_]*\+?=/y : /[A-Za-z_][A-Za-z0-9_]*=/y);
  if (found === undefined) return undefined;
  if (startsWith(reader, '(')) unparsable(reader, `${found}(`);
  const append = found.endsWith('+=');
  return { name: found.slice(0, append ? -2 : -1), value: readWord(reader), append };
}

/** What only bash has: dash does not run the line, and here it is not computed. */
function unparsable(reader: Reader, form: string): never {
  if (reader.dialect === 'dash') throw new Unparsable(form);
  return refuse(form);
}
