import { type Meter, pay, refuse } from '../refuse.js';

/** A set of ASCII characters: 1 at the codes that are in it. */
export type CharacterSet = Uint8Array;

/** A regular expression. Anchors fit the ends of the text. */
export type Expression =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
  | { readonly kind: 'choice'; readonly items: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly item: Expression; readonly min: number; readonly max: number }
  | { readonly kind: 'anchor'; readonly end: boolean }
  | { readonly kind: 'group'; readonly number: number; readonly item: Expression };

type State =
  | { readonly kind: 'set'; readonly set: CharacterSet; readonly next: number }
  | { readonly kind: 'split'; nexts: readonly number[] }
  | { readonly kind: 'anchor'; readonly end: boolean; readonly next: number }
  | { readonly kind: 'match' };

/** All states that a match may be in are followed at once, so that matching never goes back (Thompson's construction). */
export interface Automaton {
  readonly states: readonly State[];
  readonly start: number;
}

const maxStates = 1000;

export function compile(expression: Expression, meter: Meter): Automaton {
  const states: State[] = [{ kind: 'match' }];
  const start = build(states, expression, 0);
  pay(meter, states.length);
  return { states, start };
}

/** Adds the states of the expression that lead on to `next`; returns the first. */
function build(states: State[], expression: Expression, next: number): number {
  switch (expression.kind) {
    case 'set':
      return add(states, { kind: 'set', set: expression.set, next });
    case 'group':
      return build(states, expression.item, next);
    case 'anchor':
      return add(states, { kind: 'anchor', end: expression.end, next });
    case 'sequence':
      return expression.items.reduceRight((to, item) => build(states, item, to), next);
    case 'choice':
      return add(states, { kind: 'split', nexts: expression.items.map((item) => build(states, item, next)) });
    case 'repeat':
      return buildRepeat(states, expression.item, expression.min, expression.max, next);
  }
}

function buildRepeat(states: State[], item: Expression, min: number, max: number, next: number): number {
  let to = next;
  if (max === Number.POSITIVE_INFINITY) {
    const loop: State = { kind: 'split', nexts: [] };
    to = add(states, loop);
    loop.nexts = [build(states, item, to), next];
  } else for (let i = min; i < max; i++) to = add(states, { kind: 'split', nexts: [build(states, item, to), next] });
  for (let i = 0; i < min; i++) to = build(states, item, to);
  return to;
}

function add(states: State[], state: State): number {
  if (states.length >= maxStates) refuse('large pattern');
  return states.push(state) - 1;
}

/** End of the longest (or shortest) match that starts at `from`; -1 where there is none. */
export function endFrom(automaton: Automaton, text: string, from: number, longest: boolean, meter: Meter): number {
  let found = -1;
  follow(automaton, text, from, meter, (end) => {
    found = end;
    return longest;
  });
  return found;
}

/** Ends of all matches that start at `from`, in order. */
export function endsFrom(automaton: Automaton, text: string, from: number, meter: Meter): number[] {
  const ends: number[] = [];
  follow(automaton, text, from, meter, (end) => ends.push(end) > 0);
  return ends;
}

/** Calls `found` with the end of each match that starts at `from`, until it says that it has enough. */
function follow(automaton: Automaton, text: string, from: number, meter: Meter, found: (end: number) => boolean): void {
  const { states } = automaton;
  pay(meter, 1 + (states.length >> 4));
  const seen = new Int32Array(states.length).fill(-1);
  let current = [automaton.start];
  for (let at = from; current.length > 0; at++) {
    const next: number[] = [];
    let matched = false;
    // grows while it is walked
    for (const index of current) {
      if (seen[index] === at) continue;
      seen[index] = at;
      pay(meter, 1);
      const state = states[index] as State;
      if (state.kind === 'split') current.push(...state.nexts);
      else if (state.kind === 'anchor') {
        if (at === (state.end ? text.length : 0)) current.push(state.next);
      } else if (state.kind === 'match') matched = true;
      else if (at < text.length && state.set[text.charCodeAt(at)] === 1) next.push(state.next);
    }
    if (matched && !found(at)) return;
    current = next;
  }
}

export function matchesWhole(automaton: Automaton, text: string, meter: Meter): boolean {
  return endFrom(automaton, text, 0, true, meter) === text.length;
}

/** The leftmost match from `from` on, the longest of those. */
export function search(automaton: Automaton, text: string, from: number, meter: Meter): { start: number; end: number } | undefined {
  for (let start = from; start <= text.length; start++) {
    const end = endFrom(automaton, text, start, true, meter);
    if (end >= 0) return { start, end };
  }
  return undefined;
}
