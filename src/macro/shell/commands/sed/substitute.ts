import { type Automaton, type Expression, search } from '../../patterns/automaton.js';
import { captures } from '../../patterns/captures.js';
import { type Meter, pay } from '../../refuse.js';

/** What replaces a match: text, and numbers of groups, 0 for the whole match. */
export type Replacement = readonly (string | number)[];

export interface Substitution {
  readonly expression: Expression;
  readonly automaton: Automaton;
  readonly by: Replacement;
  readonly all: boolean;
  /** The first match that is replaced, counted from 1. */
  readonly number: number;
}

/** The text with its matches replaced, and how many; as sed's `s` and awk's `gsub` do it. */
export function substitute(
  { expression, automaton, by, all, number }: Substitution,
  line: string,
  meter: Meter,
): { readonly text: string; readonly count: number } {
  const wanted = new Set(by.filter((piece): piece is number => typeof piece === 'number' && piece > 0));
  let out = '';
  let at = 0;
  let last = -1;
  let matches = 0;
  let count = 0;
  while (at <= line.length) {
    const found = search(automaton, line, at, meter);
    if (!found) break;
    const { start, end } = found;
    out += line.slice(at, start);
    // an empty match right behind a match is none
    const counts = end > start || start !== last;
    if (counts) matches++;
    if (counts && (all ? matches >= number : matches === number)) {
      const groups = wanted.size > 0 ? captures(expression, line, [start, end], wanted, meter) : undefined;
      const text = by.map((piece) => (typeof piece === 'string' ? piece : line.slice(...(groups?.get(piece) ?? [start, end])))).join('');
      pay(meter, text.length + 1);
      out += text;
      count++;
    } else out += line.slice(start, end);
    last = end;
    at = end;
    if (end === start) out += line[at++] ?? '';
    if (count > 0 && !all) break;
  }
  return { text: out + line.slice(at), count };
}
