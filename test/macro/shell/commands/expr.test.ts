import { describe, expect, it } from '@jest/globals';
import { printedBy } from '../support.js';

describe('expr', () => {
  it.each([
    ['expr 7 + 3', '10'],
    [`expr 7 '*' -3`, '-21'],
    ['expr 7 / 2', '3'],
    ['expr 08 + 1', '9'],
    ['expr 1 - 1 || echo no', `0\nno`],
    [`expr 2 '>' 1`, '1'],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});
