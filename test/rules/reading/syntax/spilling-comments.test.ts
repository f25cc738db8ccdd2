import { describe, expect, it } from '@jest/globals';
import { spillingComments } from '../../../../rules/reading/syntax/spilling-comments.js';
import { specFor } from '../../given.js';

const calls = (text: string, profile?: string): string[] =>
  [...spillingComments(specFor(text, profile)).values()].map(({ start, end }) => text.slice(start, end));

const steps = '%global steps one\\\ntwo\n%global step one\n';

describe('spillingComments', () => {
  it('finds calls of several lines in scripts and in the preamble', () => {
    expect(calls(`${steps}# a %steps\n%build\n# b %{steps} c\n`)).toEqual(['%steps', '%{steps}']);
  });

  it('leaves out calls of one line, and those that only end in a line feed', () => {
    expect(calls(`${steps}%global feed one\\\n\n# %step\n%build\n# %step\n# %feed\nmake\n`)).toEqual([]);
  });

  it('knows the script macros of a distribution by name', () => {
    expect(calls('%build\n# %configure\n# %make_build\n', 'fedora')).toEqual(['%configure']);
  });

  it('looks at comments only', () => {
    expect(calls(`${steps}%build\n%steps\necho a # %steps\n`)).toEqual([]);
  });
});
