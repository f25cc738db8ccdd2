import { matchesWhole } from '../patterns/automaton.js';
import type { Test } from '../syntax/tree.js';
import { arithmeticValue } from './arithmetic.js';
import { expandPattern, expandString } from './expand-word.js';
import type { Shell } from './state.js';

/** Whether a `[[ … ]]` holds (bash manual, 6.4). */
export function decideTest(shell: Shell, test: Test): boolean {
  switch (test.kind) {
    case 'not':
      return !decideTest(shell, test.of);
    case 'both':
      return decideTest(shell, test.left) && decideTest(shell, test.right);
    case 'either':
      return decideTest(shell, test.left) || decideTest(shell, test.right);
    case 'one':
      return (expandString(shell, test.word) === '') === (test.sign === '-z');
    case 'two':
      return decideTwo(shell, test);
  }
}

function decideTwo(shell: Shell, { sign, left, right }: Extract<Test, { kind: 'two' }>): boolean {
  const text = expandString(shell, left);
  if (!sign.startsWith('-')) return matchesWhole(expandPattern(shell, right).automaton, text, shell.meter) === (sign !== '!=');
  const [a, b] = [arithmeticValue(shell, text), arithmeticValue(shell, expandString(shell, right))];
  switch (sign) {
    case '-eq':
      return a === b;
    case '-ne':
      return a !== b;
    case '-lt':
      return a < b;
    case '-le':
      return a <= b;
    case '-gt':
      return a > b;
    default:
      return a >= b;
  }
}
