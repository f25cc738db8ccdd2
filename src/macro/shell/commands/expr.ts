import { refuse } from '../refuse.js';
import { decimal, type PureCommand } from './pure.js';

/** expr(1) (POSIX.1-2017): one operation on two numbers. No success where the result is 0. */
export const expr: PureCommand = ({ args }) => {
  const [left, sign = '', right] = args;
  if (args.length !== 3) refuse('expr');
  const result = operate(decimal(left), sign, decimal(right));
  if (!Number.isSafeInteger(result)) refuse('large number');
  return { out: `${result + 0}\n`, ok: result !== 0 };
};

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
