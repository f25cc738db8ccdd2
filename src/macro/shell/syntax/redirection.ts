import { refuse } from '../refuse.js';
import { Unparsable } from './dialect.js';
import { type Reader, skipBlanks, take } from './reader.js';
import type { Target, Word } from './tree.js';
import { bareText, readHereText, readWord } from './word.js';

/** The redirections of a command while it is read. */
export interface Redirecting {
  out: Target;
  err: Target;
  input?: Word;
}

export function noRedirections(): Redirecting {
  return { out: 'out', err: 'err' };
}

/**
 * Reads one redirection; false where there is none. Known are those to and from /dev/null and between the two outputs, here-documents
 * and bash's here-strings. What is written to standard error is read by nobody.
 */
export function readRedirection(reader: Reader, redirecting: Redirecting): boolean {
  if (startsHereString(reader)) {
    if (reader.dialect === 'dash') throw new Unparsable('<<<');
    reader.at += 3;
    skipBlanks(reader);
    redirecting.input = [...readWord(reader), { kind: 'text', quoted: true, text: '\n' }];
    return true;
  }
  if (take(reader, /<<-?(?=[^<])/y) !== undefined) return readHere(reader, redirecting);
  const found = take(reader, /(?:[12]?>>?[ \t]*\/dev\/null|[12]?>&[ \t]*[12]|<[ \t]*\/dev\/null|&>>?[ \t]*\/dev\/null|>&[ \t]*\/dev\/null)(?=[ \t\n;|&)]|$)/y);
  if (found === undefined) {
    if (take(reader, /[0-9]*[<>]|&>/y) !== undefined) refuse('redirection');
    return false;
  }
  apply(reader, redirecting, found.replace(/[ \t]/g, '').replace('>>', '>'));
  return true;
}

function apply(reader: Reader, redirecting: Redirecting, sign: string): void {
  const { out, err } = redirecting;
  switch (sign) {
    case '</dev/null':
      redirecting.input = [];
      break;
    case '2>/dev/null':
      redirecting.err = 'nowhere';
      break;
    case '>/dev/null':
    case '1>/dev/null':
      redirecting.out = 'nowhere';
      break;
    case '2>&1':
      redirecting.err = out;
      break;
    case '>&2':
    case '1>&2':
      redirecting.out = err;
      break;
    case '&>/dev/null':
    case '>&/dev/null':
      // to dash the first runs the command in the background, and the second is a mistake
      if (reader.dialect === 'dash') sign[0] === '&' ? refuse('background') : unparsable(sign);
      redirecting.out = 'nowhere';
      redirecting.err = 'nowhere';
      break;
    default:
      // to itself
      break;
  }
}

function unparsable(form: string): never {
  throw new Unparsable(form);
}

function startsHereString(reader: Reader): boolean {
  return reader.text.startsWith('<<<', reader.at);
}

function readHere(reader: Reader, redirecting: Redirecting): boolean {
  const indented = reader.text[reader.at - 1] === '-';
  skipBlanks(reader);
  const word = readWord(reader);
  if (word.length === 0 || word.some((part) => part.kind !== 'text')) refuse('here-document');
  const end = word.map((part) => (part.kind === 'text' ? part.text : '')).join('');
  const literal = bareText(word) !== end;
  reader.pending.push({
    end,
    indented,
    take: (body) => {
      redirecting.input = literal ? [{ kind: 'text', quoted: true, text: body }] : readHereText(reader, body);
    },
  });
  return true;
}
