/** A word or operator of a shell line. */
export interface ShellToken {
  /** Quotes and backslashes in front of a character taken away; macro calls and variables as written. */
  readonly text: string;
  /** Offsets of the token, quotes included. */
  readonly start: number;
  readonly end: number;
  /** Written without quotes. */
  readonly bare: boolean;
  /** A redirection: its target is part of it, or the next word. */
  readonly redirects?: 'here' | 'next';
  /** The redirection operator; where the target is part of the token, `text` is the target. */
  readonly operator?: string;
  /** Ranges of the commands inside `$(…)`, offsets as those of the token. */
  readonly substitutions?: readonly Range[];
  /** A quote is open at the end of the text. */
  readonly unclosed?: true;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** POSIX shell "Token Recognition", with rpm's macro calls as parts of words: blanks inside `%{…}` and `%(…)` split nothing. Offsets count from `offset`. */
export function* shellTokens(text: string, offset: number): Generator<ShellToken> {
  let at = 0;
  while (at < text.length) {
    const unit = text[at] as string;
    if (unit === '\\' && text[at + 1] === '\n') at += 2;
    else if (unit === ' ' || unit === '\t' || unit === '\r') at++;
    else if (unit === '#') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else {
      const operator = operatorUnits.includes(unit) ? operatorAt(text, at) : undefined;
      if (operator !== undefined) {
        yield { text: operator, start: offset + at, end: offset + at + operator.length, bare: true };
        at += operator.length;
      } else {
        const token = word(text, at, offset);
        yield token;
        at = token.end - offset;
      }
    }
  }
}

const operatorUnits = '\n|&;()`';
const doubled = new Set(['&&', '||', '|&', ';;']);

/** The control operator at an offset; `&>` is a redirection. */
function operatorAt(text: string, at: number): string | undefined {
  const two = text.slice(at, at + 2);
  if (doubled.has(two)) return two;
  return two === '&>' ? undefined : text[at];
}

/** Characters of a word that mean themselves. */
const plain = /[^\s;|&()`'"\\%$]+/y;

const redirection = /^(?:\d{0,3}|&)(?:<<<|<<-?|>>|<>|<|>\||>)(?:&(?:\d+|-)?)?/;

function word(text: string, from: number, offset: number): ShellToken {
  const operator = /[\d&<>]/.test(text[from] as string) ? redirection.exec(text.slice(from, from + 8))?.[0] : undefined;
  let at = from + (operator?.length ?? 0);
  const isWhole = operator !== undefined && /&(?:\d+|-)$/.test(operator);
  if (operator !== undefined && (isWhole || /[\s;|&)]/.test(text[at] ?? ' '))) {
    return { text: operator, start: offset + from, end: offset + at, bare: true, redirects: isWhole ? 'here' : 'next', operator };
  }
  const substitutions: Range[] = [];
  let value = '';
  let bare = true;
  let unclosed = false;
  while (at < text.length) {
    plain.lastIndex = at;
    const run = plain.exec(text)?.[0];
    if (run !== undefined) {
      value += run;
      at += run.length;
      continue;
    }
    const unit = text[at] as string;
    if (isOpener(text, at)) {
      const end = closing(text, at + 1);
      if (isCommandSubstitution(text, at)) substitutions.push({ start: offset + at + 2, end: offset + end - 1 });
      value += text.slice(at, end);
      at = end;
    } else if (unit === "'" || unit === '"') {
      const end = quoteEnd(text, at, substitutions, offset);
      unclosed = end >= text.length;
      value += text.slice(at + 1, end);
      bare = false;
      at = Math.min(end + 1, text.length);
    } else if (unit === '\\') {
      if (text[at + 1] !== '\n') value += text[at + 1] ?? '';
      bare = false;
      at = Math.min(at + 2, text.length);
    } else if (/[\s;|&()`]/.test(unit)) break;
    else {
      value += unit;
      at++;
    }
  }
  return {
    text: value,
    start: offset + from,
    end: offset + Math.max(at, from + 1),
    bare,
    ...(operator !== undefined && { redirects: 'here' as const, operator }),
    ...(substitutions.length > 0 && { substitutions }),
    ...(unclosed && { unclosed }),
  };
}

/** `%{`, `%(`, `%[`, `${`, `$(`. */
function isOpener(text: string, at: number): boolean {
  const unit = text[at];
  const next = text[at + 1];
  return (unit === '%' && (next === '{' || next === '(' || next === '[')) || (unit === '$' && (next === '{' || next === '('));
}

const isCommandSubstitution = (text: string, at: number): boolean => text.startsWith('$(', at) && text[at + 2] !== '(';

/** Behind the bracket that closes the one at `open`; the end of the text, or `limit`, where none does. */
function closing(text: string, open: number, limit = text.length): number {
  const pairs: Record<string, string> = { '{': '}', '(': ')', '[': ']' };
  const opener = text[open] as string;
  const closer = pairs[opener] as string;
  let depth = 0;
  for (let at = open; at < limit; at++) {
    if (text[at] === opener) depth++;
    else if (text[at] === closer && --depth === 0) return at + 1;
  }
  return text.length;
}

/** Brackets inside quotes are looked for no further than this: each string would search again. */
const longestInQuotes = 2000;

/** Where the quote at `open` closes, or the length of the text; notes the command substitutions inside double quotes. */
function quoteEnd(text: string, open: number, substitutions: Range[], offset: number): number {
  const quote = text[open];
  let closes = true;
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === quote) return at;
    if (quote !== '"') continue;
    if (text[at] === '\\') at++;
    else if (closes && isOpener(text, at)) {
      const end = closing(text, at + 1, Math.min(text.length, at + longestInQuotes));
      closes = end < text.length;
      if (!closes) continue;
      if (isCommandSubstitution(text, at)) substitutions.push({ start: offset + at + 2, end: offset + end - 1 });
      at = end - 1;
    }
  }
  return text.length;
}
