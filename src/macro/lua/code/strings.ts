import { utf8Bytes } from '../utf8.js';
import { type Source, syntaxError } from './source.js';

/** Reads a string in quotes (Lua 5.4 manual, 3.1); the source stands at the opening quote. */
export function readString(source: Source): string {
  const { text } = source;
  const start = source.at;
  const quote = text[source.at++];
  const parts: string[] = [];
  for (let from = source.at; ; ) {
    const c = text[source.at];
    if (c === undefined) return syntaxError(source, 'unfinished string', '<eof>');
    if (c === '\n' || c === '\r') return syntaxError(source, 'unfinished string', `'${text.slice(start, source.at)}'`);
    if (c !== quote && c !== '\\') {
      source.at++;
      continue;
    }
    parts.push(text.slice(from, source.at++));
    if (c === quote) return parts.join('');
    parts.push(readEscape(source, start));
    from = source.at;
  }
}

const plain: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\', '"': '"', "'": "'" };

function readEscape(source: Source, start: number): string {
  const { text } = source;
  const c = text[source.at++] ?? '';
  if (Object.hasOwn(plain, c)) return plain[c] as string;
  if (c === '\n' || c === '\r') {
    const next = text[source.at];
    if ((next === '\n' || next === '\r') && next !== c) source.at++;
    source.line++;
    return '\n';
  }
  if (c === 'z') return skipSpace(source);
  const rest = text.slice(source.at - 1, source.at + 12);
  const hex = /^x([0-9a-fA-F]{2})/.exec(rest);
  const decimal = /^[0-9]{1,3}/.exec(rest);
  const unicode = /^u\{([0-9a-fA-F]{1,8})\}/.exec(rest);
  const code = Number.parseInt(hex?.[1] ?? unicode?.[1] ?? '', 16);
  const bad = (message: string): never => syntaxError(source, message, `'${text.slice(start, source.at + 1)}'`);
  if (decimal && Number(decimal[0]) > 255) return bad('decimal escape too large');
  if (unicode && code > 0x7fffffff) return bad('UTF-8 value too large');
  const length = (hex ?? decimal ?? unicode)?.[0].length;
  if (length === undefined) return bad(c === 'x' || c === 'u' ? 'hexadecimal digit expected' : 'invalid escape sequence');
  source.at += length - 1;
  return unicode ? utf8Bytes(code) : String.fromCharCode(decimal ? Number(decimal[0]) : code);
}

function skipSpace(source: Source): string {
  for (; /[ \t-\r]/.test(source.text[source.at] ?? ''); source.at++) if (source.text[source.at] === '\n') source.line++;
  return '';
}

/** Reads `[[text]]`, `[==[text]==]`; undefined where the bracket opens nothing of the kind. */
export function readLongBracket(source: Source, what: 'string' | 'comment'): string | undefined {
  const { text } = source;
  let open = source.at + 1;
  while (text[open] === '=') open++;
  if (text[open] !== '[') {
    if (what === 'comment' || open === source.at + 1) return undefined;
    return syntaxError(source, 'invalid long string delimiter', `'${text.slice(source.at, open)}'`);
  }
  const close = `]${text.slice(source.at + 1, open)}]`;
  const end = text.indexOf(close, open + 1);
  if (end < 0) {
    const last = source.line + text.slice(open).split('\n').length - 1;
    return syntaxError(source, `unfinished long ${what} (starting at line ${source.line})`, '<eof>', last);
  }
  const raw = text.slice(open + 1, end);
  source.at = end + close.length;
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) source.line++;
  return raw.replace(/\r\n?/g, '\n').replace(/^\n/, '');
}
