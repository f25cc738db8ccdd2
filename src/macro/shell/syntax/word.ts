import { refuse } from '../refuse.js';
import { expandBraces } from './braces.js';
import { readParameter } from './parameter.js';
import { expectText, nested, type Reader, startsWith } from './reader.js';
import type { List, Part, Word } from './tree.js';

/** Characters that end a word outside quotes (POSIX.1-2017, Shell Command Language, 2.3). */
const wordEnd = ' \t\n;&|()<>';

/** Reads one word; empty where none starts here. Braces in it are text. */
export function readWord(reader: Reader): Word {
  return readParts(reader, wordEnd, false);
}

/** Reads one word and expands the braces in it, as bash does; one empty word where none starts here. */
export function readWords(reader: Reader): Word[] {
  const word = readWord(reader);
  return reader.dialect === 'bash' ? expandBraces(word) : [word];
}

/** The text of a here-document whose delimiter is not quoted. */
export function readHereText(outer: Reader, text: string): Word {
  const reader: Reader = { ...outer, text, at: 0, pending: [] };
  return nested(reader, () => readDouble(reader, undefined));
}

/** The unquoted text of a word. */
export function bareText(word: Word): string {
  return word.map((p) => (p.kind === 'text' && !p.quoted ? p.text : '')).join('');
}

/** Reads parts up to one of `ends`, which is not read. `quoted`: the whole stands in double quotes. */
function readParts(reader: Reader, ends: string, quoted: boolean): Part[] {
  const parts: Part[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') parts.push({ kind: 'text', quoted, text: plain });
    plain = '';
  };
  while (reader.at < reader.text.length) {
    const c = reader.text[reader.at] as string;
    if (ends.includes(c)) break;
    if (c !== '$' && c !== '`' && c !== '\\' && c !== "'" && c !== '"') {
      plain += c;
      reader.at++;
      continue;
    }
    flush();
    if (startsWith(reader, "$'") && !quoted) parts.push(...readEscaped(reader));
    else parts.push(...(c === '$' || c === '`' ? [readExpansion(reader, quoted)] : readQuoted(reader, c)));
  }
  flush();
  return parts;
}

function readQuoted(reader: Reader, c: string): Part[] {
  if (c === '\\') {
    const next = reader.text[reader.at + 1];
    reader.at += 2;
    if (next === undefined) refuse('backslash at the end');
    return next === '\n' ? [] : [{ kind: 'text', quoted: true, text: next }];
  }
  reader.at++;
  if (c === '"') return readDouble(reader, '"');
  const end = reader.text.indexOf("'", reader.at);
  if (end < 0) refuse('open quote');
  const text = reader.text.slice(reader.at, end);
  reader.at = end + 1;
  return [{ kind: 'text', quoted: true, text }];
}

/** `$'…'` of bash; to dash the sign is text, and quoted text follows. */
function readEscaped(reader: Reader): Part[] {
  reader.at++;
  if (reader.dialect === 'dash') return [{ kind: 'text', quoted: false, text: '$' }];
  reader.at++;
  let text = '';
  for (let c = reader.text[reader.at]; c !== "'"; c = reader.text[reader.at]) {
    if (c === undefined) refuse('open quote');
    if (c === '\\') text += escapes[reader.text[++reader.at] ?? ''] ?? refuse("escape of $'");
    else text += c;
    reader.at++;
  }
  reader.at++;
  return [{ kind: 'text', quoted: true, text }];
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\', "'": "'", '"': '"', '?': '?' };

/** Reads what stands in double quotes, and the closing one; or a here-document, in which they are text. */
function readDouble(reader: Reader, close: '"' | undefined): Part[] {
  // the empty text makes `""` a field
  const parts: Part[] = [{ kind: 'text', quoted: true, text: '' }];
  let plain = '';
  for (let c = reader.text[reader.at]; c !== close; c = reader.text[reader.at]) {
    if (c === undefined) refuse('open quote');
    if (c === '$' || c === '`') {
      parts.push({ kind: 'text', quoted: true, text: plain }, readExpansion(reader, true));
      plain = '';
    } else if (c === '\\') plain += readEscape(reader, close ?? '');
    else {
      plain += c;
      reader.at++;
    }
  }
  reader.at++;
  parts.push({ kind: 'text', quoted: true, text: plain });
  return parts;
}

/** In double quotes a backslash stands for itself unless one of these follows (2.2.3). */
function readEscape(reader: Reader, close: string): string {
  const next = reader.text[reader.at + 1];
  if (next === undefined) refuse('open quote');
  reader.at += 2;
  if (next === '\n') return '';
  return '$`\\'.includes(next) || next === close ? next : `\\${next}`;
}

function readExpansion(reader: Reader, quoted: boolean): Part {
  if (startsWith(reader, '`')) return { kind: 'command', quoted, list: readBackquoted(reader, quoted) };
  if (startsWith(reader, '$((')) return readArithmetic(reader, quoted);
  if (startsWith(reader, '$(')) {
    reader.at += 2;
    const list = nested(reader, () => reader.readList(reader));
    expectText(reader, ')');
    return { kind: 'command', quoted, list };
  }
  return readParameter(reader, quoted, (ends, inQuotes) => nested(reader, () => (inQuotes ? readPlain(reader, ends) : readParts(reader, ends, false))));
}

/** The word in a `${…}` that stands in double quotes: shells differ in what quotes mean there. */
function readPlain(reader: Reader, ends: string): Word {
  const parts = readParts(reader, ends, false);
  if (parts.some((p) => p.kind === 'text' && p.quoted)) refuse('quotes in a quoted expansion');
  return parts;
}

/** In backquotes a backslash goes away in front of another, a dollar sign, a backquote, and (between double quotes) a quote (2.6.3). */
function readBackquoted(reader: Reader, quoted: boolean): List {
  let text = '';
  for (reader.at++; !startsWith(reader, '`'); reader.at++) {
    let c = reader.text[reader.at] ?? refuse('backquotes');
    const next = reader.text[reader.at + 1] ?? '';
    if (c === '\\' && (next === '\\' || next === '$' || next === '`' || (quoted && next === '"'))) {
      c = next;
      reader.at++;
    }
    text += c;
  }
  reader.at++;
  const inner: Reader = { ...reader, text, at: 0, pending: [] };
  const list = nested(inner, () => inner.readList(inner));
  if (inner.at < text.length) refuse('backquotes');
  return list;
}

function readArithmetic(reader: Reader, quoted: boolean): Part {
  reader.at += 3;
  return { kind: 'arithmetic', quoted, word: readArithmeticText(reader) };
}

/** Reads up to `))`, and that. */
export function readArithmeticText(reader: Reader): Word {
  const word: Part[] = [];
  let open = 0;
  for (;;) {
    word.push(...nested(reader, () => readParts(reader, '()', false)));
    if (open === 0 && startsWith(reader, '))')) break;
    const c = reader.text[reader.at];
    if (c !== '(' && c !== ')') refuse('open arithmetic');
    open += c === '(' ? 1 : -1;
    if (open < 0) refuse('arithmetic');
    word.push({ kind: 'text', quoted: false, text: c });
    reader.at++;
  }
  reader.at += 2;
  if (word.some((p) => p.kind === 'text' && p.quoted)) refuse('quotes in arithmetic');
  return word;
}
