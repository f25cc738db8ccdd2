import { describe, expect, it } from '@jest/globals';
import { printedBy } from '../support.js';

describe('test', () => {
  it.each([
    ['[ a = a ] && echo y', 'y'],
    ['[ a != a ] || echo n', 'n'],
    ['test -z "" && echo y', 'y'],
    ['[ -n a ] && echo y', 'y'],
    ['[ "" ] || echo n', 'n'],
    ['[ 010 -eq 10 ] && echo y', 'y'],
    ['[ ! 1 -lt 2 ] || echo n', 'n'],
    ['[ a = b -o c = c ] && echo y', 'y'],
    ['[ a = b -a c = c ] || echo n', 'n'],
    ['[ a == b ] || echo n', 'n'],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});
