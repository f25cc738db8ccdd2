import { compile, endFrom } from '../patterns/automaton.js';
import { captures, countGroups } from '../patterns/captures.js';
import { readRegex } from '../patterns/regex.js';
import { refuse } from '../refuse.js';
import { decimal, type PureCall, type PureCommand } from './pure.js';

/** expr(1) (POSIX.1-2017, and of GNU `length`, `substr` and `index`): one operation. No success where the result is empty or 0. */
export const expr: PureCommand = (call) => {
  const result = resultOf(call);
  return { out: `${result}\n`, status: Number(/^(?:|-?0+)$/.test(result)) };
};

function resultOf({ args, meter }: PureCall): string {
  const [first = '', second = '', third = '', fourth = ''] = args;
  if (args.slice(1).some((word) => /^(?:[()+|&]|length|substr|index|match)$/.test(word) && !(word === '+' && args.length === 3))) refuse('expr');
  if (first === 'length' && args.length === 2) return String(second.length);
  if (first === 'index' && args.length === 3) return String([...second].findIndex((c) => third.includes(c)) + 1);
  if (first === 'substr' && args.length === 4) {
    if (![third, fourth].every((word) => /^[1-9][0-9]{0,5}$/.test(word))) refuse('numbers of substr');
    return second.slice(Number(third) - 1, Number(third) - 1 + Number(fourth));
  }
  if (args.length !== 3 || /^(?:length|substr|index|match|[()+])$/.test(first)) refuse('expr');
  if (second === ':') return match(first, third, meter);
  const result = operate(decimal(first), second, decimal(third));
  return Number.isSafeInteger(result) ? String(result + 0) : refuse('large number');
}

/** What the group fits, or how many characters fit, from the start of the text on. */
function match(text: string, pattern: string, meter: PureCall['meter']): string {
  if (/^[\^*]/.test(pattern)) refuse('pattern of expr');
  const expression = readRegex(pattern, false);
  const groups = countGroups(expression);
  const end = endFrom(compile(expression, meter), text, 0, true, meter);
  if (groups > 1) refuse('groups of expr');
  if (groups === 0) return String(Math.max(end, 0));
  return end < 0 ? '' : text.slice(...(captures(expression, text, [0, end], new Set([1]), meter).get(1) ?? refuse('group')));
}

function operate(a: number, sign: string, b: number): number {
  switch (sign) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? refuse('division by zero') : Math.trunc(a / b);
    case '%':
      return b === 0 ? refuse('division by zero') : a % b;
    case '=':
      return Number(a === b);
    case '!=':
      return Number(a !== b);
    case '<':
      return Number(a < b);
    case '<=':
      return Number(a <= b);
    case '>':
      return Number(a > b);
    case '>=':
      return Number(a >= b);
    default:
      return refuse('expr');
  }
}
