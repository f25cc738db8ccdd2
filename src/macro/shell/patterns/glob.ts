import { type Meter, refuse } from '../refuse.js';
import { type Automaton, compile, type Expression } from './automaton.js';
import { anyCharacter, readBracket, setOf } from './character-set.js';

/** A stretch of a pattern; `literal` where its characters stand for themselves. */
export interface GlobText {
  readonly text: string;
  readonly literal: boolean;
}

/** A shell pattern (POSIX.1-2017, Shell Command Language, 2.13), forwards and backwards. */
export interface Glob {
  readonly automaton: Automaton;
  readonly reversed: Automaton;
}

export function compileGlob(texts: readonly GlobText[], meter: Meter): Glob {
  const items: Expression[] = [];
  for (const { text, literal } of texts) {
    if (literal) for (const c of text) items.push({ kind: 'set', set: setOf(c) });
    else readBare(text, items);
  }
  return {
    automaton: compile({ kind: 'sequence', items }, meter),
    reversed: compile({ kind: 'sequence', items: items.toReversed() }, meter),
  };
}

function readBare(text: string, items: Expression[]): void {
  for (let at = 0; at < text.length; ) {
    const c = text[at] as string;
    if (c === '[') {
      const { set, end } = readBracket(text, at, '!', () => false);
      items.push({ kind: 'set', set });
      at = end;
      continue;
    }
    if (c === '(' || c === ')') refuse('extended pattern');
    if (c === '*') items.push({ kind: 'repeat', item: { kind: 'set', set: anyCharacter }, min: 0, max: Number.POSITIVE_INFINITY });
    else items.push({ kind: 'set', set: c === '?' ? anyCharacter : setOf(c) });
    at++;
  }
}
