import { fits, inSet, itemEnd, LuaPatternError } from './lua-class.js';

/** A match of a Lua pattern: its end, and its captures (text, or the position of an empty capture `()`). */
export interface LuaMatch {
  readonly start: number;
  readonly end: number;
  readonly captures: readonly (string | number)[];
}

/** Pays for matching steps; throws where there are too many. */
export type Pay = () => void;

/** Matches `pattern` (without its leading `^`) in `text` at `start` exactly (Lua 5.4 manual, 6.4.1). */
export function matchAt(text: string, pattern: string, start: number, pay: Pay): LuaMatch | undefined {
  const state: State = { text, pattern, pay, captures: [], depth: 0 };
  const end = match(state, start, 0);
  if (end < 0) return undefined;
  return { start, end, captures: state.captures.map((c) => captured(state, c)) };
}

interface Capture {
  readonly start: number;
  /** -1 while it is open, -2 for a position. */
  length: number;
}

interface State {
  readonly text: string;
  readonly pattern: string;
  readonly pay: Pay;
  readonly captures: Capture[];
  depth: number;
}

/** As deep as Lua itself goes. */
const maxDepth = 200;
const maxCaptures = 32;

/** End of the match of the pattern from `p` on at `s`; -1 where there is none. */
function match(state: State, s: number, p: number): number {
  if (++state.depth > maxDepth) throw new LuaPatternError('pattern too complex');
  const end = matchHere(state, s, p);
  state.depth--;
  return end;
}

function matchHere(state: State, from: number, fromPattern: number): number {
  const { text, pattern } = state;
  let s = from;
  let p = fromPattern;
  while (p < pattern.length) {
    state.pay();
    const c = pattern[p];
    if (c === '(') return pattern[p + 1] === ')' ? openCapture(state, s, p + 2, -2) : openCapture(state, s, p + 1, -1);
    if (c === ')') return closeCapture(state, s, p + 1);
    if (c === '$' && p + 1 === pattern.length) return s === text.length ? s : -1;
    const special = c === '%' ? matchSpecial(state, s, p) : undefined;
    if (special) {
      if (special.s < 0) return -1;
      ({ s, p } = special);
      continue;
    }
    const end = itemEnd(pattern, p);
    const repeat = pattern[end];
    if (repeat === '*' || repeat === '+' || repeat === '-') return repeated(state, s, p, end, repeat);
    const here = s < text.length && fits(text[s] as string, pattern, p, end);
    if (repeat === '?') {
      if (here) {
        const rest = match(state, s + 1, end + 1);
        if (rest >= 0) return rest;
      }
      p = end + 1;
    } else {
      if (!here) return -1;
      s++;
      p = end;
    }
  }
  return s;
}

/** `%b`, `%f` and back references. */
function matchSpecial(state: State, s: number, p: number): { readonly s: number; readonly p: number } | undefined {
  const { text, pattern } = state;
  const letter = pattern[p + 1];
  if (letter === 'b') return { s: balanced(state, s, p + 2), p: p + 4 };
  if (letter === 'f') {
    if (pattern[p + 2] !== '[') throw new LuaPatternError("missing '[' after '%f' in pattern");
    const end = itemEnd(pattern, p + 2);
    const border = !inSet(s === 0 ? '\0' : (text[s - 1] as string), pattern, p + 2, end - 1) && inSet(text[s] ?? '\0', pattern, p + 2, end - 1);
    return { s: border ? s : -1, p: end };
  }
  if (letter === undefined || letter < '0' || letter > '9') return undefined;
  const capture = state.captures[Number(letter) - 1];
  if (!capture || capture.length === -1) throw new LuaPatternError(`invalid capture index %${letter} in pattern`);
  const same = String(captured(state, capture));
  return { s: text.startsWith(same, s) ? s + same.length : -1, p: p + 2 };
}

function balanced(state: State, s: number, p: number): number {
  const { text, pattern } = state;
  if (p + 1 >= pattern.length) throw new LuaPatternError("malformed pattern (missing arguments to '%b')");
  if (text[s] !== pattern[p]) return -1;
  for (let level = 1, at = s + 1; at < text.length; at++) {
    state.pay();
    if (text[at] === pattern[p + 1]) {
      if (--level === 0) return at + 1;
    } else if (text[at] === pattern[p]) level++;
  }
  return -1;
}

function repeated(state: State, s: number, p: number, end: number, sign: '*' | '+' | '-'): number {
  const { text, pattern } = state;
  const fitsAt = (at: number): boolean => at < text.length && fits(text[at] as string, pattern, p, end);
  if (sign === '-') {
    for (let at = s; ; at++) {
      const rest = match(state, at, end + 1);
      if (rest >= 0) return rest;
      if (!fitsAt(at)) return -1;
    }
  }
  let at = s;
  while (fitsAt(at)) {
    state.pay();
    at++;
  }
  for (const least = sign === '+' ? s + 1 : s; at >= least; at--) {
    const rest = match(state, at, end + 1);
    if (rest >= 0) return rest;
  }
  return -1;
}

function openCapture(state: State, s: number, p: number, length: -1 | -2): number {
  if (state.captures.length >= maxCaptures) throw new LuaPatternError('too many captures');
  state.captures.push({ start: s, length });
  const end = match(state, s, p);
  if (end < 0) state.captures.pop();
  return end;
}

function closeCapture(state: State, s: number, p: number): number {
  const open = state.captures.findLast((c) => c.length === -1);
  if (!open) throw new LuaPatternError('invalid pattern capture');
  open.length = s - open.start;
  const end = match(state, s, p);
  if (end < 0) open.length = -1;
  return end;
}

function captured(state: State, capture: Capture): string | number {
  if (capture.length === -2) return capture.start + 1;
  if (capture.length === -1) throw new LuaPatternError('unfinished capture');
  return state.text.slice(capture.start, capture.start + capture.length);
}
