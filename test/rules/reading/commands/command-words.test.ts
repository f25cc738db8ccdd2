import { describe, expect, it } from '@jest/globals';
import { commandWords } from '../../../../rules/reading/commands/command-words.js';

const words = (line: string) => [...commandWords(line)].map(({ word }) => word);

describe('the words of a command line that are run', () => {
  it.each([
    ['make install', ['make']],
    ['a; b && c || d | e', ['a', 'b', 'c', 'd', 'e']],
    ['if ! a; then b; else c; fi', ['a', 'b', 'c', 'fi']],
    ['for f in x y; do a $f; done', ['for', 'a', 'done']],
    ['find . -name x -exec a {} +', ['find', 'a']],
    ['find . | xargs -r -n1 a b', ['find', 'a']],
    ['X=1 Y=2 a b', ['a']],
    ['(a) && (b) `c`', ['a', 'b', 'c']],
    ['case x in y) a;; esac', ['case', 'a', 'esac']],
    ['a \\\n  b\nc', ['a', 'c']],
    ['a # ; b', ['a']],
    ['', []],
  ])('of "%s" are %j', (line, expected) => {
    expect(words(line)).toEqual(expected);
  });

  it('know where they stand', () => {
    const line = 'cd x && chrpath -d y';
    expect([...commandWords(line)].map(({ word, at }) => line.slice(at, at + word.length))).toEqual(['cd', 'chrpath']);
  });
});
