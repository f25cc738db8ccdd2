import { describe, expect, it } from '@jest/globals';
import { printedBy } from '../support.js';

describe('head and tail', () => {
  it.each([
    [`printf 'a\\nb\\nc\\n' | head -n1`, 'a'],
    [`printf 'a\\nb\\nc\\n' | head -2`, `a\nb`],
    [`printf 'a\\nb\\nc\\n' | head -n -1`, `a\nb`],
    ['echo abc | head -c2', 'ab'],
    [`printf 'a\\nb\\nc\\n' | tail -n 1`, 'c'],
    [`printf 'a\\nb\\nc\\n' | tail -n +2`, `b\nc`],
    [`printf 'a\\nb' | tail -1`, 'b'],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});

describe('rev, sort, uniq and wc', () => {
  it.each([
    ['echo abc | rev', 'cba'],
    [`printf '10\\n9\\n10\\n' | sort -nu`, `9\n10`],
    [`printf '10\\n9\\n' | sort -r`, `9\n10`],
    [`printf 'a\\na\\nb\\na\\n' | uniq`, `a\nb\na`],
    ['echo abc | wc -c', '4'],
    ['echo a b | wc -w', '2'],
    [`printf 'a\\nb' | wc -l`, '1'],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});
