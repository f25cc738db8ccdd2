import { describe, expect, it } from '@jest/globals';
import { printedBy } from '../support.js';

describe('tr', () => {
  it.each([
    ['echo 1-2 | tr - _', '1_2'],
    [`echo aBc | tr '[:upper:]' '[:lower:]'`, 'abc'],
    [`echo ABC | tr '[A-Z]' '[a-z]'`, 'abc'],
    ['echo a.b. | tr -d .', 'ab'],
    [`echo a1b2 | tr -cd '0-9'`, '12'],
    ['echo aabb | tr -s a', 'abb'],
    [`printf 'a\\nb\\n' | tr '\\n' ' '`, 'a b '],
    ['echo abcd | tr abcd xy', 'xyyy'],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});
