import { endFrom } from './automaton.js';
import type { Glob } from './glob.js';
import { type Meter, pay, refuse } from './refuse.js';
import type { Operation, Word } from './tree.js';

type Simple = Exclude<Operation, { kind: 'default' }>;

/** What `${name…}` makes of the variable's value. */
export function applyOperation(value: string, operation: Simple, meter: Meter, glob: (word: Word) => Glob, text: (word: Word) => string): string {
  pay(meter, value.length + 1);
  switch (operation.kind) {
    case 'length':
      return String(value.length);
    case 'substring':
      return substring(value, operation.offset, operation.length);
    case 'case': {
      const head = operation.all ? value : value.slice(0, 1);
      return (operation.upper ? head.toUpperCase() : head.toLowerCase()) + value.slice(head.length);
    }
    case 'trim':
      return trim(value, operation.side, operation.longest, glob(operation.pattern), meter);
    case 'replace':
      return replace(value, operation.all, glob(operation.pattern), text(operation.by), meter);
  }
}

/** Bash manual, 3.5.3: a negative offset counts from the end, and so does the end that a negative length gives. */
function substring(value: string, offset: number, length: number | undefined): string {
  const start = offset < 0 ? value.length + offset : offset;
  if (start < 0 || start > value.length) return '';
  if (length === undefined) return value.slice(start);
  const end = length < 0 ? value.length + length : start + length;
  if (end < start) refuse('substring');
  return value.slice(start, end);
}

function trim(value: string, side: 'start' | 'end', longest: boolean, glob: Glob, meter: Meter): string {
  if (side === 'start') {
    const end = endFrom(glob.automaton, value, 0, longest, meter);
    return end < 0 ? value : value.slice(end);
  }
  const end = endFrom(glob.reversed, [...value].reverse().join(''), 0, longest, meter);
  return end < 0 ? value : value.slice(0, value.length - end);
}

function replace(value: string, all: boolean, glob: Glob, by: string, meter: Meter): string {
  // some versions of bash put the match for it
  if (by.includes('&') || by.includes('\\')) refuse('replacement');
  let out = '';
  let at = 0;
  while (at < value.length) {
    const end = endFrom(glob.automaton, value, at, true, meter);
    if (end === at) refuse('empty pattern');
    if (end < 0) out += value[at++];
    else {
      out += by;
      pay(meter, by.length);
      at = end;
      if (!all) break;
    }
  }
  return out + value.slice(at);
}
