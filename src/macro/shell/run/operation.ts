import { endFrom } from '../patterns/automaton.js';
import type { Glob } from '../patterns/glob.js';
import { type Meter, pay, refuse } from '../refuse.js';
import type { Operation, Word } from '../syntax/tree.js';

type Simple = Exclude<Operation, { kind: 'default' | 'bad' }>;

/** What an operation needs of the shell. */
interface Tools {
  readonly meter: Meter;
  readonly glob: (word: Word) => Glob;
  readonly text: (word: Word) => string;
  readonly number: (word: Word) => number;
}

/** What `${name…}` makes of the variable's value. */
export function applyOperation(value: string, operation: Simple, tools: Tools): string {
  const { meter, glob, text, number } = tools;
  pay(meter, value.length + 1);
  switch (operation.kind) {
    case 'length':
      return String(value.length);
    case 'substring':
      return substring(value, number(operation.offset), operation.length && number(operation.length));
    case 'case': {
      const head = operation.all ? value : value.slice(0, 1);
      return (operation.upper ? head.toUpperCase() : head.toLowerCase()) + value.slice(head.length);
    }
    case 'trim':
      return trim(value, operation.side, operation.longest, glob(operation.pattern), meter);
    case 'replace':
      return replace(value, operation.where, glob(operation.pattern), text(operation.by), meter);
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
  const end = endOf(value, side, longest, glob, meter);
  if (end < 0) return value;
  return side === 'start' ? value.slice(end) : value.slice(0, value.length - end);
}

/** How much of the value fits, from one of its sides; -1 for none. */
function endOf(value: string, side: 'start' | 'end', longest: boolean, glob: Glob, meter: Meter): number {
  return side === 'start' ? endFrom(glob.automaton, value, 0, longest, meter) : endFrom(glob.reversed, [...value].reverse().join(''), 0, longest, meter);
}

function replace(value: string, where: 'first' | 'all' | 'start' | 'end', glob: Glob, by: string, meter: Meter): string {
  // some versions of bash put the match for it
  if (by.includes('&') || by.includes('\\')) refuse('replacement');
  if (where === 'start' || where === 'end') {
    const end = endOf(value, where, true, glob, meter);
    if (end < 0) return value;
    return where === 'start' ? by + value.slice(end) : value.slice(0, value.length - end) + by;
  }
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
      if (where === 'first') break;
    }
  }
  return out + value.slice(at);
}
