import { describe, expect, it } from '@jest/globals';
import { readOptions } from '../../src/macro/getopt.js';
import { Traced } from '../../src/macro/index.js';

function read(line: string, options: string) {
  const { flags, words, bad } = readOptions(line.split(' ').map(Traced.bare), options);
  return { flags: Object.fromEntries([...flags].map(([name, value]) => [name, value.text])), words: words.map((w) => w.text), bad };
}

describe('readOptions', () => {
  it('finds options among plain words', () => {
    expect(read('x -a y -bv -b w', 'ab:')).toEqual({ flags: { '-a': '-a', '-b': '-b w', '-b*': 'w' }, words: ['x', 'y'], bad: undefined });
  });

  it('reads letters that share a dash', () => {
    expect(read('-acv', 'ac:')).toEqual({ flags: { '-a': '-a', '-c': '-c v', '-c*': 'v' }, words: [], bad: undefined });
  });

  it('ends at two dashes and takes one dash for a word', () => {
    expect(read('- -- -a', 'a').words).toEqual(['-', '-a']);
  });

  it('takes an optional value only where it is glued on', () => {
    expect(read('-a v -av', 'a::')).toEqual({ flags: { '-a': '-a v', '-a*': 'v' }, words: ['v'], bad: undefined });
  });

  it('names the letter that it can not read', () => {
    expect([read('-z', 'ab:').bad, read('-b', 'ab:').bad, read('-:', 'ab:').bad]).toEqual(['z', 'b', ':']);
  });
});
