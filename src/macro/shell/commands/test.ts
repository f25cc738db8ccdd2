import { refuse } from '../refuse.js';
import type { PureCall, PureCommand, Result } from './pure.js';

/** test(1) (POSIX.1-2017) on texts and numbers. 2 where it fails. */
export const test: PureCommand = (call) => decided(call, call.args);

export const bracket: PureCommand = (call) => {
  if (call.args.at(-1) !== ']') refuse('no ]');
  return decided(call, call.args.slice(0, -1));
};

/** Thrown within this file where test(1) says that it cannot. */
class Failed extends Error {}

function decided(call: PureCall, args: readonly string[]): Result {
  try {
    return { out: '', status: Number(!decide(call, args)) };
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    call.complain();
    return { out: '', status: 2 };
  }
}

function decide(call: PureCall, args: readonly string[]): boolean {
  const [a = '', b = '', c = ''] = args;
  switch (args.length) {
    case 0:
      return false;
    case 1:
      return a !== '';
    case 2:
      if (a === '!') return b === '';
      if (a === '-z') return b === '';
      if (a === '-n') return b !== '';
      return refuse('primary of test');
    case 3:
      if (binary.has(b)) return compare(call, a, b, c);
      if (b === '-a') return a !== '' && c !== '';
      if (b === '-o') return a !== '' || c !== '';
      return a === '!' ? !decide(call, args.slice(1)) : refuse('primary of test');
    case 4:
      if (a === '!') return !decide(call, args.slice(1));
      return decideLong(call, args);
    default:
      return decideLong(call, args);
  }
}

/** Primaries with `!`, `-a` and `-o`; what POSIX leaves undefined is taken only where the words can be read in one way. */
function decideLong(call: PureCall, args: readonly string[]): boolean {
  const state = { call, args, at: 0 };
  // dash reads on to the mistake, wherever that is
  if (call.dialect === 'dash' && args.some((word, i) => word === '==' && i > 0)) {
    call.noteForm('[ a == b ]');
    throw new Failed();
  }
  const result = either(state);
  return state.at < args.length ? refuse('long test') : result;
}

interface State {
  readonly call: PureCall;
  readonly args: readonly string[];
  at: number;
}

function either(state: State): boolean {
  let result = both(state);
  while (state.args[state.at] === '-o') {
    state.at++;
    const right = both(state);
    result ||= right;
  }
  return result;
}

function both(state: State): boolean {
  let result = primary(state);
  while (state.args[state.at] === '-a') {
    state.at++;
    const right = primary(state);
    result &&= right;
  }
  return result;
}

function primary(state: State): boolean {
  const { call, args, at } = state;
  const [a, b, c] = [args[at], args[at + 1], args[at + 2]];
  if (a === undefined || a === '(' || a === ')') return refuse('long test');
  if (b !== undefined && binary.has(b)) {
    if (c === undefined || /^(?:[!(]|-[ao]$)/.test(a) || c === ')') refuse('long test');
    state.at += 3;
    if (numeric.has(b) && (statusOfNumber(a) !== 'good' || statusOfNumber(c) !== 'good')) refuse('number in a long test');
    return compare(call, a, b, c);
  }
  if (a === '!') {
    state.at++;
    return !primary(state);
  }
  if (a === '-z' || a === '-n') {
    if (b === undefined || b === '-a' || b === '-o' || b === ')') refuse('long test');
    state.at += 2;
    return (b === '') === (a === '-z');
  }
  if (a.startsWith('-')) return refuse('primary of test');
  state.at++;
  return a !== '';
}

const numeric: ReadonlySet<string> = new Set(['-eq', '-ne', '-lt', '-le', '-gt', '-ge']);
const binary: ReadonlySet<string> = new Set(['=', '==', '!=', ...numeric]);

function compare(call: PureCall, a: string, sign: string, b: string): boolean {
  if (sign === '=') return a === b;
  if (sign === '!=') return a !== b;
  if (sign === '==') {
    if (call.dialect === 'bash' || call.program) return a === b;
    call.noteForm('[ a == b ]');
    throw new Failed();
  }
  const [x, y] = [numberOf(a), numberOf(b)];
  switch (sign) {
    case '-eq':
      return x === y;
    case '-ne':
      return x !== y;
    case '-lt':
      return x < y;
    case '-le':
      return x <= y;
    case '-gt':
      return x > y;
    default:
      return x >= y;
  }
}

function numberOf(text: string): number {
  const status = statusOfNumber(text);
  if (status === 'unsure') refuse('number');
  if (status === 'bad') throw new Failed();
  return Number(text);
}

/** Blanks around a number, signs, and numbers out of range are not the same to all. */
function statusOfNumber(text: string): 'good' | 'bad' | 'unsure' {
  if (/^-?[0-9]{1,15}$/.test(text)) return 'good';
  return /^[ \t\n]*[-+]?[0-9]*[ \t\n]*$/.test(text) && text !== '' ? 'unsure' : 'bad';
}
