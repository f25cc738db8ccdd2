import { describe, expect, it } from '@jest/globals';
import { copying } from '../../../../rules/reading/commands/copied-files.js';
import { shellCommands } from '../../../../rules/reading/commands/shell-commands.js';
import { specFor } from '../../given.js';

function read(line: string) {
  const [command] = shellCommands(specFor(`Name: x\n%install\n${line}\n`), ['%install']);
  const found = command && copying(command);
  return found && { from: found.sources.map(({ text }) => text), to: found.target?.text, options: [...found.options].join('') };
}

describe('what is copied where', () => {
  it.each([
    ['cp -pr a b c/', { from: ['a', 'b'], to: 'c/', options: 'pr' }],
    ['install -Dpm644 a b', { from: ['a'], to: 'b', options: 'Dpm' }],
    ['install -D -m 644 -o root a -t dir', { from: ['a'], to: 'dir', options: 'Dmot' }],
    ['install --mode=644 --target-directory=dir a', { from: ['a'], to: 'dir', options: '--mode--target-directory' }],
    ['cp --preserve=timestamps -tdir a b', { from: ['a', 'b'], to: 'dir', options: '--preserve=timestampst' }],
    ['%{__install} -d a b', { from: [], to: undefined, options: 'd' }],
    ['mv a', { from: ['a'], to: undefined, options: '' }],
    ['ln -s a b -f', { from: ['a'], to: 'b', options: 'sf' }],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it('is nothing that other programs tell', () => {
    expect(read('rm -f a')).toBeUndefined();
  });
});
