import { describe, expect, it } from '@jest/globals';
import { createMacros, Traced } from '../../src/macro/index.js';

function loaded(text: string) {
  const macros = createMacros();
  const messages = macros.load(text, 'macros.test');
  return { messages, value: (call: string) => macros.expand(Traced.bare(call)).value.text, macros };
}

describe('a macro file', () => {
  it('has definitions in lines that begin with a percent sign, the rest is comment', () => {
    const { value } = loaded('# %aa no\n  %aa yes\nplain %bb no\n%cc(x) <%1>\n');
    expect([value('%aa'), value('%bb'), value('%cc y')]).toEqual(['yes', '%bb', '<y>']);
  });

  it('goes on behind a backslash and inside brackets, also with carriage returns', () => {
    expect(loaded('%aa one\\\ntwo\n%bb 1\n').value('%aa')).toBe('one\ntwo');
    expect(loaded('%aa one\\\r\ntwo\r\n').value('%aa')).toBe('one\ntwo');
    expect(loaded('%aa %{expand:\nx\n}\n%bb 1\n').value('%aa%bb')).toBe('\nx\n1');
  });

  it('says what it refuses, where, and defines the rest', () => {
    const { messages, value } = loaded('%1a x\n%bb 1\n');
    expect(messages).toMatchObject([{ level: 'error', message: 'Macro %1a has illegal name (%define)', place: { start: 1, source: { path: 'macros.test' } } }]);
    expect(value('%bb')).toBe('1');
  });

  it('leaves no trace in the history', () => {
    expect(loaded('%aa 1\n').macros.history).toEqual([]);
  });
});
