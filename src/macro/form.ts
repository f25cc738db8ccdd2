import { closeBracket, isBlank, nameEnd, type Scan } from './scan.js';

/** What stands behind a `%`, before anything is looked up. Offsets are into the scanned text. */
export type Form = BracketForm | MacroForm | PercentForm;

/** Only a percent sign: no name follows. Signs behind it are dropped all the same. */
export interface PercentForm {
  readonly kind: 'percent';
  readonly end: number;
}

export interface BracketForm {
  readonly kind: 'shell' | 'expression';
  /** Behind the closing bracket. */
  readonly end: number;
}

export interface MacroForm {
  readonly kind: 'macro';
  readonly end: number;
  readonly bare: boolean;
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** `?` was there: only whether the macro is defined matters. */
  readonly test: boolean;
  readonly negated: boolean;
  /** Offset of the argument behind `:`; -1 where there is none. */
  readonly colon: number;
  /** Offset of the blank that the arguments follow; -1 where there is none. */
  readonly blank: number;
}

/** Reads the call whose `%` stands before `at` (rpm-macros(7), "Macro expansion"). */
export function readForm(scan: Scan, at: number): Form | 'unterminated' {
  const text = scan.text;
  const c = text[at];
  if (c === '{' || c === '(' || c === '[') {
    const end = closeBracket(scan, at);
    if (end < 0) return 'unterminated';
    if (c === '{') return braceForm(text, at, end);
    return { kind: c === '(' ? 'shell' : 'expression', end };
  }
  return bareForm(text, at);
}

function bareForm(text: string, from: number): MacroForm | PercentForm {
  const signs = readSigns(text, from);
  const start = signs.end;
  let end = nameEnd(text, text[start] === '-' ? start + 1 : start);
  if (text[end] === '*') end += text[end + 1] === '*' ? 2 : 1;
  else if (text[end] === '#') end++;
  if (end === start) return { kind: 'percent', end };
  return {
    kind: 'macro',
    end,
    bare: true,
    name: text.slice(start, end),
    nameStart: start,
    nameEnd: end,
    ...tests(signs),
    colon: -1,
    blank: isBlank(text[end]) ? end : -1,
  };
}

function braceForm(text: string, open: number, end: number): MacroForm | PercentForm {
  const signs = readSigns(text, open + 1);
  const start = signs.end;
  const stop = braceNameEnd(text, start, end - 1, signs.test || text[start] === '-');
  if (stop === start) return { kind: 'percent', end: open };
  return {
    kind: 'macro',
    end,
    bare: false,
    name: text.slice(start, stop),
    nameStart: start,
    nameEnd: stop,
    ...tests(signs),
    colon: text[stop] === ':' ? stop + 1 : -1,
    blank: text[stop] === ' ' ? stop : -1,
  };
}

/**
 * A name in braces goes on to the first blank, `:` or `}`. No macro has a name with other characters than the bare form reads, so
 * the search stops early at one, unless what follows is dropped or kept as a whole (else `%{%{%{…` would be read again and again).
 */
function braceNameEnd(text: string, start: number, close: number, all: boolean): number {
  let at = start;
  for (; at < close; at++) {
    const c = text[at] as string;
    if (c === ' ' || c === ':' || c === '}') return at;
    if (!all && c === '%') return at + 1;
  }
  return at;
}

interface Signs {
  readonly end: number;
  readonly test: boolean;
  readonly negated: boolean;
}

function readSigns(text: string, from: number): Signs {
  let at = from;
  let test = false;
  let negated = false;
  for (; text[at] === '?' || text[at] === '!'; at++) {
    if (text[at] === '?') test = true;
    else negated = !negated;
  }
  return { end: at, test, negated };
}

function tests(signs: Signs): { readonly test: boolean; readonly negated: boolean } {
  return { test: signs.test, negated: signs.negated };
}
