import { describe, expect, it } from '@jest/globals';
import { printedBy } from '../support.js';

describe('cut', () => {
  it.each([
    ['echo a.b.c | cut -d. -f1-2', 'a.b'],
    ['echo a.b.c | cut -d . -f 3,1', 'a.c'],
    ['echo abcdef | cut -c5-', 'ef'],
    ['echo abc | cut -d. -f2', 'abc'],
    ['echo abc | cut -s -d. -f2', ''],
    ['echo a-b | cut --delimiter=- --fields=2', 'b'],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});
