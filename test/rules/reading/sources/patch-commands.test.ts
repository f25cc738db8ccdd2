import { expect, it } from '@jest/globals';
import { patchCommands } from '../../../../rules/reading/sources/patch-commands.js';
import { specFor } from '../../given.js';

it('patch, git apply and git am are found with what they read', () => {
  const commands = patchCommands(specFor('%prep\n%{__patch} -p1 < a\ngit apply -p1 b; git status\ncat c | git am\n%patch -P0\n'));
  expect(commands.map(({ tool, words }) => [tool, ...words.map(({ text }) => text)])).toEqual([
    ['patch', '-p1', 'a'],
    ['git apply', 'apply', '-p1', 'b'],
    ['git am', 'am'],
  ]);
});
