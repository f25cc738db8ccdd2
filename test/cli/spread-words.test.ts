import { describe, expect, it } from '@jest/globals';
import { commands } from '../../src/cli/commands.js';
import { spreadWords } from '../../src/cli/spread-words.js';

const build = commands.find(({ name }) => name === 'build');
if (!build) throw new Error('there is a command build');
const spread = (line: string) => spreadWords(build, line.split(' ')).join(' ');

describe('an option that takes several words', () => {
  it('takes all up to the next option', () => {
    expect(spread('build --chain a b c')).toBe('build --chain a --chain b --chain c');
    expect(spread('build --chain a b -q d')).toBe('build --chain a --chain b -q d');
    expect(spread('build --chain=a b --chain c')).toBe('build --chain=a --chain b --chain c');
  });

  it('leaves what stands before it, and other options, as they are', () => {
    expect(spread('build app.spec --chain a')).toBe('build app.spec --chain a');
    expect(spread('build -r x y --arch z')).toBe('build -r x y --arch z');
  });
});
