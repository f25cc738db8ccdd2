import { refuse } from '../refuse.js';
import { expectText, type Reader, startsWith, take } from './reader.js';
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
  const name = take(reader, nameForm) ?? take(reader, /[1-9@*#?]/y);
  if (name !== undefined) return { kind: 'parameter', quoted, name };
  const next = reader.text[reader.at] ?? '';
  if ('-$!0'.includes(next) && next !== '') refuse('special parameter');
  if ((next === '[' && reader.dialect === 'bash') || (!quoted && next === '"')) refuse('dollar sign');
  return { kind: 'text', quoted, text: '$' };
}

const nameForm = /[A-Za-z_][A-Za-z0-9_]*/y;

function readBraced(reader: Reader, quoted: boolean, word: ReadWord): Part {
  reader.at++;
  if (take(reader, /#\}/y) !== undefined) return { kind: 'parameter', quoted, name: '#' };
  if (startsWith(reader, '!')) return bashOnly(reader, quoted, '!', word);
  const length = startsWith(reader, '#');
  if (length) reader.at++;
  const name = take(reader, nameForm) ?? take(reader, /[1-9](?![0-9])/y) ?? (length ? undefined : take(reader, /[@*](?=\})/y)) ?? refuse('special parameter');
  const operation: Operation | undefined = length && startsWith(reader, '}') ? { kind: 'length' } : readOperation(reader, quoted, word);
  if (length && operation?.kind !== 'length') refuse('length of an expansion');
  expectText(reader, '}');
  return operation ? { kind: 'parameter', quoted, name, operation } : { kind: 'parameter', quoted, name };
}

function readOperation(reader: Reader, quoted: boolean, word: ReadWord): Operation | undefined {
  if (startsWith(reader, '}')) return undefined;
  const sign = take(reader, /:?[-+=]|%%?|##?|\/[/#%]?|\^\^?|,,?|:(?!\?)|[@[]/y);
  if (sign !== undefined && reader.dialect === 'dash' && /^(?:[/^,@[]|:$)/.test(sign)) {
    word('}', quoted);
    return { kind: 'bad', form: formOf(sign) };
  }
  switch (sign) {
    case '%':
    case '%%':
    case '#':
    case '##':
      return { kind: 'trim', side: sign[0] === '#' ? 'start' : 'end', longest: sign.length === 2, pattern: word('}', quoted) };
    case '/':
    case '//':
    case '/#':
    case '/%':
      return readReplace(reader, quoted, sign, word);
    case '^':
    case '^^':
    case ',':
    case ',,':
      return { kind: 'case', upper: sign[0] === '^', all: sign.length === 2 };
    case ':':
      return readSubstring(reader, quoted, word);
    case undefined:
    case '@':
    case '[':
      return refuse('parameter expansion');
    default:
      return {
        kind: 'default',
        how: sign.endsWith('+') ? 'alternative' : sign.endsWith('=') ? 'assigned' : 'default',
        orEmpty: sign[0] === ':',
        word: word('}', quoted),
      };
  }
}

/** How a message writes the form. */
function formOf(sign: string): string {
  if (sign === ':') return `\${name:offset}`;
  return sign === '[' ? `\${name[index]}` : `\${name${sign[0]}…}`;
}

function bashOnly(reader: Reader, quoted: boolean, sign: string, word: ReadWord): Part {
  if (reader.dialect === 'bash') refuse('indirect expansion');
  word('}', quoted);
  expectText(reader, '}');
  return { kind: 'parameter', quoted, name: '?', operation: { kind: 'bad', form: `\${${sign}name}` } };
}

function readReplace(reader: Reader, quoted: boolean, sign: '/' | '//' | '/#' | '/%', word: ReadWord): Operation {
  const where = ({ '/': 'first', '//': 'all', '/#': 'start', '/%': 'end' } as const)[sign];
  if (startsWith(reader, '}') || startsWith(reader, '/')) refuse('replacement');
  const pattern = word('/}', quoted);
  if (startsWith(reader, '}')) return { kind: 'replace', where, pattern, by: [] };
  reader.at++;
  return { kind: 'replace', where, pattern, by: word('}', quoted) };
}

/** `:offset` and `:offset:length`, both arithmetic. */
function readSubstring(reader: Reader, quoted: boolean, word: ReadWord): Operation {
  const offset = word(':}', quoted);
  if (!startsWith(reader, ':')) return { kind: 'substring', offset };
  reader.at++;
  return { kind: 'substring', offset, length: word(':}', quoted) };
}
