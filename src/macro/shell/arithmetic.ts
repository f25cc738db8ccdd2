import { refuse } from './refuse.js';
import { type Shell, variable } from './state.js';

/**
 * Evaluates `$((…))` (POSIX.1-2017, Shell Command Language, 2.6.4): whole numbers in decimal without leading zeros (which would make
 * them octal), no assignment. Refuses where a number leaves the range in which it is exact.
 */
export function evaluateArithmetic(shell: Shell, text: string): string {
  const tokens = tokenize(text);
  const state = { shell, tokens, at: 0, depth: 0 };
  const value = binary(state, 0);
  if (state.at < tokens.length) refuse('arithmetic');
  return String(value);
}

interface State {
  readonly shell: Shell;
  readonly tokens: readonly string[];
  at: number;
  depth: number;
}

function tokenize(text: string): string[] {
  const tokens = text.match(/[A-Za-z0-9_]+|&&|\|\||[<>!=]=|\+\+|--|<<|>>|\*\*|[^\s]/g) ?? [];
  for (const token of tokens) if (!/^(?:[A-Za-z_]\w*|0|[1-9][0-9]{0,14}|[-+*/%()<>!]|[<>=!]=|&&|\|\|)$/.test(token)) refuse('arithmetic');
  return tokens;
}

const levels: readonly (readonly string[])[] = [['||'], ['&&'], ['==', '!='], ['<', '>', '<=', '>='], ['+', '-'], ['*', '/', '%']];

function binary(state: State, level: number): number {
  const signs = levels[level];
  if (!signs) return unary(state);
  let left = binary(state, level + 1);
  for (let sign = state.tokens[state.at]; sign !== undefined && signs.includes(sign); sign = state.tokens[state.at]) {
    state.at++;
    left = exact(operate(sign, left, binary(state, level + 1)));
  }
  return left;
}

function unary(state: State): number {
  if (++state.depth > 40) refuse('nesting');
  const value = primary(state);
  state.depth--;
  return value;
}

function primary(state: State): number {
  const token = state.tokens[state.at++];
  if (token === undefined) refuse('arithmetic');
  if (token === '-') return exact(-unary(state));
  if (token === '+') return unary(state);
  if (token === '!') return Number(unary(state) === 0);
  if (token === '(') {
    const value = binary(state, 0);
    if (state.tokens[state.at++] !== ')') refuse('arithmetic');
    return value;
  }
  const number = /^[A-Za-z_]/.test(token) ? variable(state.shell, token) : token;
  if (!/^(?:0|-?[1-9][0-9]{0,14})$/.test(number)) refuse('arithmetic');
  return Number(number);
}

function operate(sign: string, a: number, b: number): number {
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
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    default:
      if (b === 0) refuse('division by zero');
      return sign === '/' ? Math.trunc(a / b) : a % b;
  }
}

function exact(value: number): number {
  if (!Number.isSafeInteger(value)) refuse('large number');
  // there is no negative zero
  return value + 0;
}
