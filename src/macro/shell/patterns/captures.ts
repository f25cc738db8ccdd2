import { type Meter, pay, refuse } from '../refuse.js';
import { type Automaton, compile, type Expression, endsFrom } from './automaton.js';

/** A stretch of the text that a group fits: from, to. */
export type Capture = readonly [from: number, to: number];

/**
 * What the groups of an expression fit, where the whole fits `text` from `from` to `to` (POSIX.1-2017, XBD 9.1: of the ways to do so the
 * one where the first part is longest, then the second, and so on). Only of `wanted` groups that are not repeated, in an expression
 * without choices: about others, libraries disagree.
 */
export function captures(expression: Expression, text: string, [from, to]: Capture, wanted: ReadonlySet<number>, meter: Meter): ReadonlyMap<number, Capture> {
  if (wanted.size > 0 && hasChoice(expression)) refuse('groups beside choices');
  const found = new Map<number, Capture>();
  const place = (item: Expression, span: Capture): void => {
    switch (item.kind) {
      case 'group':
        found.set(item.number, span);
        return place(item.item, span);
      case 'sequence': {
        if (![...wanted].some((number) => hasGroup(item, number))) return;
        for (const [i, part] of divide(item.items, text, span, meter).entries()) place(item.items[i] as Expression, part);
        return;
      }
      case 'choice':
      case 'repeat':
        if ([...wanted].some((number) => hasGroup(item, number))) refuse('group in a repetition');
        return;
      default:
        return;
    }
  };
  place(expression, [from, to]);
  return found;
}

/** How many groups the expression has. */
export function countGroups(expression: Expression): number {
  switch (expression.kind) {
    case 'group':
      return 1 + countGroups(expression.item);
    case 'repeat':
      return countGroups(expression.item);
    case 'sequence':
    case 'choice':
      return expression.items.reduce((sum, item) => sum + countGroups(item), 0);
    default:
      return 0;
  }
}

function hasChoice(expression: Expression): boolean {
  if (expression.kind === 'choice') return true;
  if (expression.kind === 'sequence') return expression.items.some(hasChoice);
  return (expression.kind === 'group' || expression.kind === 'repeat') && hasChoice(expression.item);
}

function hasGroup(expression: Expression, number: number): boolean {
  switch (expression.kind) {
    case 'group':
      return expression.number === number || hasGroup(expression.item, number);
    case 'repeat':
      return hasGroup(expression.item, number);
    case 'sequence':
    case 'choice':
      return expression.items.some((item) => hasGroup(item, number));
    default:
      return false;
  }
}

/** The stretches that the items fit one behind the other, each as long as those behind it let it be. */
function divide(items: readonly Expression[], text: string, [from, to]: Capture, meter: Meter): Capture[] {
  const automata: Automaton[] = items.map((item) => compile(item, meter));
  pay(meter, items.length * (to - from + 1));
  // where each item may end, from each place that the items before it reach
  const reached: Map<number, number[]>[] = [];
  let starts = new Set([from]);
  for (const automaton of automata) {
    const ends = new Map([...starts].map((start) => [start, endsFrom(automaton, text, start, meter).filter((end) => end <= to)]));
    reached.push(ends);
    starts = new Set([...ends.values()].flat());
  }
  // from where the rest of the items fits up to the end
  let good = new Set([to]);
  const goods: Set<number>[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    goods[i] = good;
    const next = good;
    good = new Set([...(reached[i] as Map<number, number[]>)].filter(([, ends]) => ends.some((end) => next.has(end))).map(([start]) => start));
  }
  const out: Capture[] = [];
  let at = from;
  for (let i = 0; i < items.length; i++) {
    const end = reached[i]?.get(at)?.findLast((e) => goods[i]?.has(e)) ?? refuse('groups');
    out.push([at, end]);
    at = end;
  }
  return out;
}
