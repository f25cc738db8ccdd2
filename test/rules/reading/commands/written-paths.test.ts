import { describe, expect, it } from '@jest/globals';
import { shellCommands } from '../../../../rules/reading/commands/shell-commands.js';
import { writtenPaths } from '../../../../rules/reading/commands/written-paths.js';
import { specFor } from '../../given.js';

const read = (line: string) =>
  shellCommands(specFor(`Name: x\n%install\n${line}\n`), ['%install']).flatMap((command) => writtenPaths(command).map(({ text }) => text));

describe('the paths that a command writes', () => {
  it.each([
    ['cp /usr/share/x .', ['.']],
    ['ln -s /etc/x a/y', ['a/y']],
    ['rm -rf a b', ['a', 'b']],
    ['mkdir -m 755 -p a', ['a']],
    ['install -d -m 755 a b', ['a', 'b']],
    ['install -m 644 a b', ['b']],
    ['mv a b', ['b', 'a']],
    ['echo x | tee -a a > b 2>/dev/null', ['b', '/dev/null', 'a']],
    ['cat < a >> b', ['b']],
    ['touch -r a b', ['b']],
    ['grep x a', []],
  ])('%s', (line, expected) => {
    expect(read(line).sort()).toEqual([...expected].sort());
  });
});
