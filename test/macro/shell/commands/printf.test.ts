import { describe, expect, it } from '@jest/globals';
import { printedBy } from '../support.js';

describe('printf', () => {
  it.each([
    [`printf '%s-%s\\n' a b c`, `a-b\nc-`],
    [`printf '%02d%02d%02d' 17 0 -1`, '1700-1'],
    [`printf '%5s|%-3s|%.2s' a b cde`, '    a|b  |cd'],
    [`printf '%x %X %o %%' 255 255 8`, 'ff FF 10 %'],
    ['printf a b', 'a'],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});
