import { refuse } from '../refuse.js';
import type { PureCommand } from './pure.js';

/** test(1) (POSIX.1-2017) on texts and numbers. */
export const test: PureCommand = ({ args }) => ({ out: '', ok: decide(args) });

export const bracket: PureCommand = ({ args }) => {
  if (args.at(-1) !== ']') refuse('no ]');
  return { out: '', ok: decide(args.slice(0, -1)) };
};

function decide(args: readonly string[]): boolean {
  const [a = '', b = '', c = ''] = args;
  switch (args.length) {
    case 0:
      return refuse('test of nothing');
    case 1:
      return a !== '';
    case 2:
      if (a === '!') return b === '';
      if (a === '-z') return b === '';
      if (a === '-n') return b !== '';
      return refuse('primary of test');
    case 3:
      if (binary.has(b)) return compare(a, b, c);
      return a === '!' ? !decide(args.slice(1)) : refuse('primary of test');
    case 4:
      return a === '!' && c !== '==' ? !decide(args.slice(1)) : refuse('test of four words');
    case 7:
      return decideBoth(args);
    default:
      return refuse('long test');
  }
}

/** `a = b -a c = d`: the only longer form that can be read in one way. */
function decideBoth(args: readonly string[]): boolean {
  const [a = '', sign = '', b = '', junction, c = '', other = '', d = ''] = args;
  if (!binary.has(sign) || !binary.has(other) || [a, b, c, d].some((word) => /^[-!()]/.test(word))) refuse('long test');
  const [left, right] = [compare(a, sign, b), compare(c, other, d)];
  if (junction !== '-a' && junction !== '-o') refuse('long test');
  const both = junction === '-a' ? left && right : left || right;
  // see `compare`
  return both && [sign, other].includes('==') ? refuse('==') : both;
}

const binary: ReadonlySet<string> = new Set(['=', '==', '!=', '-eq', '-ne', '-lt', '-le', '-gt', '-ge']);

function compare(a: string, sign: string, b: string): boolean {
  if (sign === '=') return a === b;
  if (sign === '!=') return a !== b;
  // an error to some shells, which is as good as false
  if (sign === '==') return a === b ? refuse('==') : false;
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
  if (!/^-?[0-9]{1,15}$/.test(text)) refuse('number');
  return Number(text);
}
