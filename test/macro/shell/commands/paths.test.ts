import { describe, expect, it } from '@jest/globals';
import { printedBy } from '../support.js';

describe('basename and dirname', () => {
  it.each([
    ['basename /a/b.so .so', 'b'],
    ['basename a/', 'a'],
    ['basename /', '/'],
    ['basename .so .so', '.so'],
    ['dirname /a/b/', '/a'],
    ['dirname a', '.'],
    ['dirname /a', '/'],
    ['dirname a//b', 'a'],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});
