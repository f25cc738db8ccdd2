import { refuse } from '../refuse.js';
import { giveUp } from './complaints.js';
import { assign, type Shell, variable } from './state.js';

/**
 * Evaluates `$((…))` (POSIX.1-2017, Shell Command Language, 2.6.4; bash manual, 6.5). Refuses where a number leaves the range in which
 * it is exact, and what neither shell takes. What only bash takes is an error to dash.
 */
export function evaluateArithmetic(shell: Shell, text: string): string {
  return String(arithmeticValue(shell, text));
}

export function arithmeticValue(shell: Shell, text: string): number {
  const state: State = { shell, tokens: tokenize(text), at: 0, depth: 0, skipped: 0 };
  const value = state.tokens.length === 0 ? 0 : assignment(state);
  const next = state.tokens[state.at];
  if (next === ',') bashOnly(state, next);
  if (next !== undefined) refuse('arithmetic');
  return value;
}

interface State {
  readonly shell: Shell;
  readonly tokens: readonly string[];
  at: number;
  depth: number;
  /** Above 0 in an operand that is read and not evaluated. */
  skipped: number;
}

const tokenForm = /[A-Za-z0-9_]+|<<=|>>=|&&|\|\||[<>!=+\-*/%&|^]=|\+\+|--|<<|>>|\*\*|[^\s]/g;
const known = /^(?:[A-Za-z_]\w*|[0-9]{1,15}|0[xX][0-9A-Fa-f]{1,12}|[-+*/%()<>!=~&|^?:,]|[<>=!+\-*/%&|^]=|<<=?|>>=?|&&|\|\||\+\+|--|\*\*)$/;

function tokenize(text: string): string[] {
  const tokens = text.match(tokenForm) ?? [];
  for (const token of tokens) if (!known.test(token)) refuse('arithmetic');
  return tokens;
}

function assignment(state: State): number {
  const { shell, tokens, at } = state;
  const [name = '', sign = ''] = [tokens[at], tokens[at + 1]];
  if (!/^[A-Za-z_]/.test(name) || !/^(?:[-+*/%&|^]|<<|>>)?=$/.test(sign)) return conditional(state);
  state.at += 2;
  const right = deeper(state, assignment);
  const value = sign === '=' ? right : operate(sign.slice(0, -1), numberOf(state, name), right, state);
  if (state.skipped === 0) assign(shell, name, String(value));
  return value;
}

function conditional(state: State): number {
  const test = binary(state, 0);
  if (state.tokens[state.at] !== '?') return test;
  state.at++;
  const yes = unless(state, test === 0, assignment);
  if (state.tokens[state.at++] !== ':') refuse('arithmetic');
  const no = unless(state, test !== 0, conditional);
  return test === 0 ? no : yes;
}

const levels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];

function binary(state: State, level: number): number {
  const signs = levels[level];
  if (!signs) return power(state);
  let left = binary(state, level + 1);
  for (let sign = state.tokens[state.at]; sign !== undefined && signs.includes(sign); sign = state.tokens[state.at]) {
    state.at++;
    const decided = (sign === '||' && left !== 0) || (sign === '&&' && left === 0);
    const right = unless(state, decided, (inner) => binary(inner, level + 1));
    left = operate(sign, left, right, state);
  }
  return left;
}

function power(state: State): number {
  const base = deeper(state, primary);
  if (state.tokens[state.at] !== '**') return base;
  bashOnly(state, '**');
  state.at++;
  const exponent = deeper(state, power);
  return exponent < 0 ? refuse('negative exponent') : exact(base ** exponent);
}

function primary(state: State): number {
  const token = state.tokens[state.at++];
  if (token === undefined) return refuse('arithmetic');
  switch (token) {
    case '-':
      return exact(-deeper(state, primary));
    case '+':
      return deeper(state, primary);
    case '!':
      return Number(deeper(state, primary) === 0);
    case '~':
      return exact(-deeper(state, primary) - 1);
    case '++':
    case '--':
      return refuse('increment');
    case '(': {
      const value = deeper(state, assignment);
      return state.tokens[state.at++] === ')' ? value : refuse('arithmetic');
    }
    default:
      return operand(state, token);
  }
}

function operand(state: State, token: string): number {
  const value = numberOf(state, token);
  const next = state.tokens[state.at];
  if (next !== '++' && next !== '--') return value;
  const after = state.tokens[state.at + 1];
  // two signs to dash, which then wants another operand
  if (after !== undefined && after !== ')') refuse('increment');
  if (!/^[A-Za-z_]/.test(token)) refuse('increment');
  bashOnly(state, next);
  state.at++;
  if (state.skipped === 0) assign(state.shell, token, String(next === '++' ? value + 1 : value - 1));
  return value;
}

function numberOf(state: State, token: string): number {
  const isName = /^[A-Za-z_]/.test(token);
  if (isName && state.skipped > 0) return 0;
  const text = isName ? (variable(state.shell, token) ?? '') : token;
  if (text === '' && isName) return 0;
  if (/^-?(?:0|[1-9][0-9]{0,14})$/.test(text)) return Number(text) + 0;
  if (/^0[0-7]{1,15}$/.test(text)) return Number.parseInt(text, 8);
  // to dash a mistake too, but bash then has another status
  return /^0[xX][0-9A-Fa-f]{1,12}$/.test(text) ? Number(text) : refuse('arithmetic');
}

function operate(sign: string, a: number, b: number, state: State): number {
  if (state.skipped > 0) return 0;
  switch (sign) {
    case '||':
      return Number(a !== 0 || b !== 0);
    case '&&':
      return Number(a !== 0 && b !== 0);
    case '==':
      return Number(a === b);
    case '!=':
      return Number(a !== b);
    case '<':
      return Number(a < b);
    case '>':
      return Number(a > b);
    case '<=':
      return Number(a <= b);
    case '>=':
      return Number(a >= b);
    case '+':
      return exact(a + b);
    case '-':
      return exact(a - b);
    case '*':
      return exact(a * b);
    case '/':
      return b === 0 ? refuse('division by zero') : Math.trunc(a / b) + 0;
    case '%':
      return b === 0 ? refuse('division by zero') : (a % b) + 0;
    default:
      return exact(Number(bitwise(sign, BigInt(a), BigInt(b))));
  }
}

function bitwise(sign: string, a: bigint, b: bigint): bigint {
  if (sign === '&') return a & b;
  if (sign === '|') return a | b;
  if (sign === '^') return a ^ b;
  if (b < 0n || b > 62n) return refuse('shift');
  return sign === '<<' ? a << b : a >> b;
}

function bashOnly({ shell }: State, sign: string): void {
  if (sign === ',') shell.dialect === 'dash' ? giveUp(shell, '$((a, b))') : refuse('comma');
  if (shell.dialect === 'dash') giveUp(shell, `$((… ${sign} …))`);
}

function unless(state: State, skipped: boolean, read: (state: State) => number): number {
  if (skipped) state.skipped++;
  const value = deeper(state, read);
  if (skipped) state.skipped--;
  return value;
}

function deeper(state: State, read: (state: State) => number): number {
  if (++state.depth > 40) refuse('nesting');
  const value = read(state);
  state.depth--;
  return value;
}

function exact(value: number): number {
  if (!Number.isSafeInteger(value)) refuse('large number');
  // there is no negative zero
  return value + 0;
}
