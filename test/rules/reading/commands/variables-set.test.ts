import { describe, expect, it } from '@jest/globals';
import { shellCommands } from '../../../../rules/reading/commands/shell-commands.js';
import { variablesSet } from '../../../../rules/reading/commands/variables-set.js';
import { specFor } from '../../given.js';

const read = (line: string, toMake = false) =>
  shellCommands(specFor(`Name: x\n%build\n${line}\n`), ['%build']).flatMap((command) =>
    variablesSet(command, { toMake }).map(({ name, value, appends }) => `${name}${appends ? '+' : ''}=${value}`),
  );

describe('the variables that a command sets', () => {
  it.each([
    ['CFLAGS="-O2 x" make CC=gcc', ['CFLAGS=-O2 x']],
    ['export A=1 B=2', ['A=1', 'B=2']],
    ['A+=x', ['A+=x']],
    ['env A=1 make', ['A=1']],
    ['echo A=1', []],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it('are also those that make gets as words', () => {
    expect(read('make CC=gcc all', true)).toEqual(['CC=gcc']);
  });
});
