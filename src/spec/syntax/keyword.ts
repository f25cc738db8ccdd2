import { isBlank, skipSpaces } from '../../text/whitespace.js';

export type ConditionalKeyword = '%if' | '%ifarch' | '%ifnarch' | '%ifos' | '%ifnos' | '%elif' | '%elifarch' | '%elifos' | '%else' | '%endif';

/** A directive that rpm's line reader handles itself, before any section sees the line. */
export interface Directive {
  readonly keyword: ConditionalKeyword | '%include';
  /** Offset of the percent sign. */
  readonly at: number;
  /** Offset behind the keyword. */
  readonly after: number;
}

const withArgument: ReadonlySet<string> = new Set(['%if', '%ifarch', '%ifnarch', '%ifos', '%ifnos', '%elif', '%elifarch', '%elifos', '%include']);

/**
 * The directive that starts the line at `start` (leading white space is skipped). `%if` and its kin and `%include` need a blank
 * behind them; `%else` and `%endif` count unless a letter follows. Anything else is ordinary text to rpm, `%if(1)` included.
 */
export function directiveAt(text: string, start: number, end: number): Directive | undefined {
  const at = skipSpaces(text, start, end);
  if (text.charCodeAt(at) !== 0x25) return undefined;
  const second = text.charCodeAt(at + 1);
  if (second !== 0x69 && second !== 0x65) return undefined;
  let after = at + 1;
  while (after < end && isLetter(text.charCodeAt(after))) after++;
  const word = text.slice(at, after);
  if (withArgument.has(word)) return after < end && isBlank(text.charCodeAt(after)) ? { keyword: word as Directive['keyword'], at, after } : undefined;
  return word === '%else' || word === '%endif' ? { keyword: word, at, after } : undefined;
}

/** `opens` a conditional, goes on with the `next` branch, or `closes`. */
export function conditionalRole(keyword: Directive['keyword']): 'opens' | 'next' | 'closes' | undefined {
  if (keyword === '%include') return undefined;
  if (keyword === '%endif') return 'closes';
  return keyword === '%else' || keyword.startsWith('%elif') ? 'next' : 'opens';
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
