import { describe, expect, it } from '@jest/globals';
import { commandOf, execProblems } from '../../../../rules/reading/desktop-entry/exec.js';

describe('execProblems', () => {
  it.each(['demo', 'demo %U --x=%i %c %k', 'demo 100%%', 'sh -c "echo \\\\"\\\\$HOME\\\\" \\\\\\\\"', '"a b" %f', 'wine C:\\\\\\\\x'])(
    'accepts %s',
    (value) => {
      expect(execProblems(value)).toEqual([]);
    },
  );

  it.each([
    ['a;b', 'reserved character ;'],
    ['a\\', 'middle of an escape'],
    ["sh -c 'x'", "reserved character '"],
    ['a\tb', 'reserved character tab'],
    ['sh -c "$x"', '$ in quotes'],
    ['sh -c "\\\\"', 'not closed'],
    ['a %z', 'unknown field code %z'],
    ['a %', 'unknown field code %'],
    ['a %f %U', 'several of %f, %F, %u and %U'],
  ])('%s: %s', (value, problem) => {
    expect(execProblems(value).join()).toContain(problem);
    expect(execProblems(value)).toHaveLength(1);
  });
});

describe('commandOf', () => {
  it.each([
    ['demo --x %f', 'demo'],
    ['"/opt/a b/c" x', '/opt/a b/c'],
    ['/usr/bin/demo', '/usr/bin/demo'],
    ['', undefined],
    ['"open', undefined],
  ])('of %j is %s', (value, command) => {
    expect(commandOf(value)).toBe(command);
  });
});
