import { expectText, type Reader, startsWith, take } from './reader.js';
import { refuse } from './refuse.js';
import type { Operation, Part, Word } from './tree.js';

/** Reads a word up to one of the characters. */
export type ReadWord = (ends: string, quoted: boolean) => Word;

/**
 * Reads `$name` or `${name…}` (POSIX.1-2017, Shell Command Language, 2.6.2, and the substring, replacement and case forms of the
 * bash manual, 3.5.3). A `$` that starts nothing is text.
 */
export function readParameter(reader: Reader, quoted: boolean, word: ReadWord): Part {
  reader.at++;
  if (startsWith(reader, '{')) return readBraced(reader, quoted, word);
  const name = take(reader, nameForm);
  if (name !== undefined) return { kind: 'parameter', quoted, name };
  const next = reader.text[reader.at] ?? '';
  if ('@*#?-$!['.includes(next) && next !== '') refuse('special parameter');
  if (/[0-9]/.test(next) || (!quoted && /['"]/.test(next))) refuse('dollar sign');
  return { kind: 'text', quoted, text: '$' };
}

const nameForm = /[A-Za-z_][A-Za-z0-9_]*/y;

function readBraced(reader: Reader, quoted: boolean, word: ReadWord): Part {
  reader.at++;
  const length = startsWith(reader, '#');
  if (length) reader.at++;
  const name = take(reader, nameForm) ?? refuse('special parameter');
  const operation: Operation | undefined = length ? { kind: 'length' } : readOperation(reader, quoted, word);
  expectText(reader, '}');
  return operation ? { kind: 'parameter', quoted, name, operation } : { kind: 'parameter', quoted, name };
}

function readOperation(reader: Reader, quoted: boolean, word: ReadWord): Operation | undefined {
  if (startsWith(reader, '}')) return undefined;
  const sign = take(reader, /:?[-+]|%%?|##?|\/\/?|\^\^?|,,?|:/y);
  if (!reader.bash && sign !== undefined && /^(?:\/|\^|,|:$)/.test(sign)) refuse('expansion of bash');
  switch (sign) {
    case '%':
    case '%%':
    case '#':
    case '##':
      return { kind: 'trim', side: sign[0] === '#' ? 'start' : 'end', longest: sign.length === 2, pattern: word('}', quoted) };
    case '/':
    case '//':
      return readReplace(reader, quoted, sign === '//', word);
    case '^':
    case '^^':
    case ',':
    case ',,':
      return { kind: 'case', upper: sign[0] === '^', all: sign.length === 2 };
    case ':':
      return readSubstring(reader);
    case undefined:
      return refuse('parameter expansion');
    default:
      return { kind: 'default', alternative: sign.endsWith('+'), orEmpty: sign[0] === ':', word: word('}', quoted) };
  }
}

function readReplace(reader: Reader, quoted: boolean, all: boolean, word: ReadWord): Operation {
  const first = reader.text[reader.at] ?? '';
  // `#` and `%` anchor the pattern
  if ('#%/}'.includes(first)) refuse('replacement');
  const pattern = word('/}', quoted);
  if (startsWith(reader, '}')) return { kind: 'replace', all, pattern, by: [] };
  reader.at++;
  return { kind: 'replace', all, pattern, by: word('}', quoted) };
}

/** `:offset` and `:offset:length`, both plain numbers. A leading zero would make them octal. */
function readSubstring(reader: Reader): Operation {
  const offset = readNumber(reader);
  if (!startsWith(reader, ':')) return { kind: 'substring', offset };
  reader.at++;
  return { kind: 'substring', offset, length: readNumber(reader) };
}

function readNumber(reader: Reader): number {
  const number = take(reader, / *-?(?:0|[1-9][0-9]{0,8}) */y) ?? refuse('substring');
  return Number(number);
}
