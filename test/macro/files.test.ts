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

  it('says what perl is where the macros hold', () => {
    const { messages, macros } = loaded('#perl version 5.36.0\n#perl\n#perl version\n');
    const asked = Traced.bare('%(eval "`perl -V:version`"; echo $version) %(perl -V:archname)');
    expect([messages, macros.fork().expand(asked).value.text, loaded('').macros.expand(asked).value.text]).toEqual([
      [],
      '5.36.0 %(perl -V:archname)',
      asked.text,
    ]);
  });

  it('declares macros of which only the name is known', () => {
    const { messages, macros } = loaded('#opaque build_it check_it echo\n%check_it sure\n');
    const { value, failed } = macros.expand(Traced.bare('%{!?build_it:no}%build_it -v %{build_it:x}%{?build_it} %check_it %{quote:%build_it}'));
    expect([messages, failed, value.text]).toEqual([[], false, '%build_it -v %{build_it:x}%{?build_it} sure %build_it']);
    expect(value.pieces.filter(({ unknown }) => unknown === 'macro').map(({ text }) => text)).toEqual([
      '%build_it',
      '%{build_it:x}',
      '%{?build_it}',
      '%build_it',
    ]);
    macros.undefine('build_it');
    expect([macros.isDefined('build_it'), macros.isDefined('check_it')]).toEqual([false, true]);
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
