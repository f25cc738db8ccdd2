import { refuse } from '../refuse.js';
import type { Expression } from './automaton.js';
import { anyCharacter, classOf, complementOf, readBracket, setOf } from './character-set.js';

/**
 * Reads a basic or extended regular expression (POSIX.1-2017, XBD 9) with GNU's `\+ \? \|` in basic ones and `\w \s` in
 * both. Refuses back references, and all else that POSIX leaves undefined.
 */
export function readRegex(text: string, extended: boolean): Expression {
  const state: State = { text, extended, at: 0, depth: 0, groups: 0 };
  const expression = readChoice(state);
  if (state.at < text.length) refuse('regular expression');
  return expression;
}

interface State {
  readonly text: string;
  readonly extended: boolean;
  at: number;
  depth: number;
  /** Groups opened so far. */
  groups: number;
}

type Sign = '(' | ')' | '|' | '*' | '+' | '?' | '{';

function readChoice(state: State): Expression {
  if (++state.depth > 20) refuse('nesting');
  const items = [readSequence(state)];
  while (signAt(state) === '|') {
    skipSign(state);
    items.push(readSequence(state));
  }
  state.depth--;
  // what an empty branch fits is undefined
  if (items.some((item) => item.kind === 'sequence' && item.items.length === 0)) refuse('empty regular expression');
  return items.length === 1 && items[0] ? items[0] : { kind: 'choice', items };
}

function readSequence(state: State): Expression {
  const items: Expression[] = [];
  for (let sign = signAt(state); state.at < state.text.length && sign !== '|' && sign !== ')'; sign = signAt(state)) {
    const item = readItem(state, items.length === 0);
    items.push(item.kind === 'anchor' ? item : readRepeats(state, item));
  }
  return { kind: 'sequence', items };
}

function readItem(state: State, first: boolean): Expression {
  const sign = signAt(state);
  if (sign === '(') return readGroup(state);
  // as first character, a star of a basic one is itself; behind `^` too
  if (sign !== undefined) refuse('repetition of nothing');
  const c = state.text[state.at] as string;
  if (c === '[') {
    const { set, end } = readBracket(state.text, state.at, '^', (next) => next !== ']' && next !== '' && !/[A-Za-z0-9]/.test(next));
    state.at = end;
    return { kind: 'set', set };
  }
  if (c === '\\') return readEscape(state);
  if (c === '^' || c === '$') return readAnchor(state, c, first);
  if (c === '{' && state.extended) refuse('brace');
  state.at++;
  return { kind: 'set', set: c === '.' ? anyCharacter : setOf(c) };
}

function readGroup(state: State): Expression {
  skipSign(state);
  const number = ++state.groups;
  const item = readChoice(state);
  if (signAt(state) !== ')') refuse('open group');
  skipSign(state);
  return { kind: 'group', number, item };
}

function readAnchor(state: State, c: '^' | '$', first: boolean): Expression {
  state.at++;
  const outermost = state.depth === 1;
  if (c === '^' ? first : atEnd(state)) {
    // a star behind `^` is itself in basic ones only
    if ((c === '^' && isRepeat(signAt(state))) || (!outermost && !state.extended)) refuse('anchor');
    return { kind: 'anchor', end: c === '$' };
  }
  if (state.extended) refuse('anchor in the middle');
  return { kind: 'set', set: setOf(c) };
}

function atEnd(state: State): boolean {
  const sign = signAt(state);
  return state.at >= state.text.length || sign === '|' || sign === ')';
}

function readEscape(state: State): Expression {
  const c = state.text[state.at + 1] ?? refuse('backslash at the end');
  state.at += 2;
  if (c === 'n') return { kind: 'set', set: setOf('\n') };
  if (c === 't') return { kind: 'set', set: setOf('\t') };
  const kin = gnuClasses[c];
  if (kin) return { kind: 'set', set: c === c.toUpperCase() ? complementOf(setOf(kin)) : setOf(kin) };
  const special = state.extended ? '.[]\\*^$/+?(){}|' : '.[]\\*^$/';
  if (!special.includes(c) && !'-_:;,~=@#%!"& '.includes(c)) refuse(`\\${c}`);
  return { kind: 'set', set: setOf(c) };
}

const wordCharacters = `${classOf('alnum')}_`;
const gnuClasses: Readonly<Record<string, string>> = { w: wordCharacters, W: wordCharacters, s: classOf('space'), S: classOf('space') };

function readRepeats(state: State, item: Expression): Expression {
  const sign = signAt(state);
  if (!isRepeat(sign)) return item;
  skipSign(state);
  const [min, max] = sign === '{' ? readInterval(state) : sign === '?' ? [0, 1] : [sign === '+' ? 1 : 0, Number.POSITIVE_INFINITY];
  if (isRepeat(signAt(state))) refuse('repetition of a repetition');
  return { kind: 'repeat', item, min, max };
}

function isRepeat(sign: Sign | undefined): boolean {
  return sign !== undefined && '*+?{'.includes(sign);
}

function readInterval(state: State): [min: number, max: number] {
  const form = state.extended ? /([0-9]{1,2})(,?)([0-9]{0,2})\}/y : /([0-9]{1,2})(,?)([0-9]{0,2})\\\}/y;
  form.lastIndex = state.at;
  const found = form.exec(state.text) ?? refuse('interval');
  state.at += found[0].length;
  const min = Number(found[1]);
  const max = found[2] === '' ? min : found[3] === '' ? Number.POSITIVE_INFINITY : Number(found[3]);
  if (max < min || max === 0) refuse('interval');
  return [min, max];
}

/** The operator at the reading place. In basic ones all but the star have a backslash. */
function signAt(state: State): Sign | undefined {
  const { text, at, extended } = state;
  const c = text[at];
  if (c === '*') return '*';
  const sign = extended ? c : c === '\\' ? text[at + 1] : undefined;
  return sign !== undefined && '()|+?{'.includes(sign) ? (sign as Sign) : undefined;
}

function skipSign(state: State): void {
  state.at += state.extended || state.text[state.at] === '*' ? 1 : 2;
}
