import { describe, expect, it } from '@jest/globals';
import { errorOf, expanded } from '../support.js';

describe('macros about macros', () => {
  it('show a body without expanding it', () => {
    expect(expanded('%define aa %{bb}%%\n', '%{macrobody:aa}')).toBe('%{bb}%%');
    expect(errorOf('%{macrobody:nope}')).toBe("no such macro: 'nope'");
  });

  it('drop a line, with the line feed and nothing expanded', () => {
    expect(expanded('a%dnl %{error:x}\nb%{dnl: c}d')).toBe('abd');
  });
});
