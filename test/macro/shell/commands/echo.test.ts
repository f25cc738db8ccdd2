import { describe, expect, it } from '@jest/globals';
import { printedBy } from '../support.js';

describe('echo', () => {
  it.each([
    ['echo -n a b', 'a b'],
    ['echo', ''],
    ['/bin/echo "(a)" -n', '(a) -n'],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});
