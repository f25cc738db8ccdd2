import type { Range } from '../../text/source-text.js';

/** What a comment says behind `speclint:`. Offsets are those of the text that it was read from. */
export interface Directive {
  readonly word: 'ignore' | 'ignore-start' | 'ignore-end' | 'ignore-file';
  readonly ids: readonly (Range & { readonly id: string })[];
  readonly reason?: string;
}

const words: readonly string[] = ['ignore', 'ignore-start', 'ignore-end', 'ignore-file'] satisfies Directive['word'][];
/** Rules that one comment may name. */
const mostRules = 100;
const forms = 'ignore[RULE] -- REASON, ignore-start[RULE] and ignore-end, or ignore-file[RULE]';

/** Takes `WORD[ID, ID] -- REASON` apart; a text says what is wrong. */
export function parseDirective(text: string, start: number, end: number): Directive | string {
  const from = skipBlanks(text, start, end);
  const word = /^[A-Za-z-]{0,40}/.exec(text.slice(from, Math.min(end, from + 40)))?.[0] ?? '';
  if (!words.includes(word)) return `Write ${forms}: ${word === '' ? 'a word is missing' : `"${word}" is none of these`}.`;
  const open = skipBlanks(text, from + word.length, end);
  const close = text.charAt(open) === '[' ? open + text.slice(open, end).indexOf(']') : -1;
  if (text.charAt(open) === '[' && close < open) return 'Close the list of rules with "]".';
  const ids = close < 0 ? [] : idsBetween(text, open + 1, close);
  if (ids.length === 0 && word !== 'ignore-end') return `Name the rules that are meant: ${word}[RULE, RULE]. All of them at once can't be ignored.`;
  if (ids.length > mostRules) return `Name at most ${mostRules} rules in one comment.`;
  const rest = text.slice(close < 0 ? open : close + 1, end).trim();
  if (rest !== '' && !/^--(?:\s|$)/.test(rest)) return 'Write the reason behind " -- "; nothing else may follow the rules.';
  const reason = rest.slice(2).trim();
  return { word: word as Directive['word'], ids, ...(reason !== '' && { reason }) };
}

function idsBetween(text: string, from: number, to: number): Directive['ids'] {
  return [...text.slice(from, to).matchAll(/[^,\s]+/g)].map((match) => ({
    id: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

function skipBlanks(text: string, at: number, end: number): number {
  let after = at;
  while (after < end && (text[after] === ' ' || text[after] === '\t')) after++;
  return after;
}
