import { describe, expect, it } from '@jest/globals';
import { activityOf, type Spec, walkSyntax } from '../../../../src/spec/index.js';
import { evaluate, head, messages, tail } from '../../given.js';

const url = (lines: string): string | undefined => evaluate(head + lines + tail).packages[0]?.url?.text;

/** What the line with this text met. */
function activity(spec: Spec, text: string): string | undefined {
  for (const { leaf, branches } of walkSyntax(spec.syntax)) if (spec.source.text.slice(leaf.start, leaf.end).trim() === text) return activityOf(spec, branches);
  return undefined;
}

describe('conditionals', () => {
  it.each([
    ['%if 0\nURL: a\n%elif 1\nURL: b\n%elif 1\nURL: c\n%else\nURL: d\n%endif\n', 'b'],
    ['%if 0\nURL: a\n%elif 0\nURL: b\n%else\nURL: d\n%endif\n', 'd'],
    ['%ifarch aarch64 x86_64\nURL: a\n%else\nURL: b\n%endif\n', 'a'],
    ['%ifnarch X86_64\nURL: a\n%else\nURL: b\n%endif\n', 'b'],
    ['%ifarch x86_64,\nURL: a\n%else\nURL: b\n%endif\n', 'b'],
    ['%ifos linux\nURL: a\n%endif\n', 'a'],
    ['%if 1 && \\\n 0\nURL: a\n%else\nURL: b\n%endif\n', 'b'],
    ['%if 0\n%if 1\n%else\n%endif\n%else\nURL: a\n%endif\n', 'a'],
    ['%if "%{name}" == "demo"\nURL: a\n%endif\n', 'a'],
    ['%define cond %if 0\n%cond\nURL: a\n%else\nURL: b\n%endif\n', 'b'],
    ['%if 0\n%define bad\n%include nothing\n%endif\nURL: a\n', 'a'],
  ])('%j', (lines, value) => expect(url(lines)).toBe(value));

  it.each([
    ['%else\n', '%else with no %if'],
    ['%endif\n', '%endif with no %if'],
    ['%if 1\n%else\n%else\n%endif\n', '%else after %else'],
    ['%if 1\n', 'Unclosed %if'],
    ['%if 1\n%endif foo\n', 'extra tokens at the end of %endif directive: %endif foo'],
    ['%ifarch %{nil}\n%endif\n', 'Argument expected for %ifarch'],
    ['%if(1)\n', 'Unknown tag: %if(1)'],
  ])('with a fault: %j', (lines, message) =>
    expect(evaluate(`%define nil %{?nil}\n${head}${lines}${tail}`).diagnostics.map((d) => d.message)).toContain(message),
  );

  it('take a comment behind %endif', () => expect(messages('%if 1\n%endif # x\n')).toEqual([]));

  it('tell rules what a branch met', () => {
    const spec = evaluate(`${head}%if 0\nURL: a\n%else\nURL: b\n%endif\n%if %(x)\nURL: c\n%if 0\nURL: d\n%endif\n%endif\n${tail}`);
    expect(['URL: a', 'URL: b', 'URL: c', 'URL: d', 'Name: demo'].map((line) => activity(spec, line))).toEqual(['dead', 'taken', 'unknown', 'dead', 'taken']);
  });

  it('tell it of branches among continued lines too', () => {
    const spec = evaluate(`${head}%build\n./configure \\\n%if 1\n  --a \\\n%else\n  --b \\\n%endif\n%if 0\n  --c \\\n%endif\n  --d\n${tail}`);
    expect(['--a \\', '--b \\', '--c \\', '--d'].map((line) => activity(spec, line))).toEqual(['taken', 'dead', 'dead', 'taken']);
  });
});

describe('a condition that is not known', () => {
  const spec = evaluate(
    `${head}%if %(ask-the-builder)\nRequires: a\n%global x 1\n%global y 1\n%else\nRequires: b\n%global x 1\n%global y 2\n%endif\nRequires: c\nURL: %{x}%{y}\n${tail}`,
  );
  const [main] = spec.packages;

  it('has all its branches read, without certainty', () => {
    expect(main?.dependencies.requires.map(({ name, tag }) => [name, tag.uncertain])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
  });

  it('leaves what the branches agree on known, and the rest unknown', () => {
    expect(main?.url?.pieces.map(({ text, unknown }) => [text, unknown])).toEqual([
      ['1', undefined],
      ['%{y}', 'condition'],
    ]);
  });

  it('makes later decisions unknown', () => {
    const later = evaluate(`${head}%if %(ask-the-builder)\n%global y 1\n%endif\n%if 0%{?y}\nURL: a\n%endif\n${tail}`);
    expect(activity(later, 'URL: a')).toBe('unknown');
  });

  it('is listed', () => expect(spec.unknown.map(({ reason, text }) => [reason, text])).toContainEqual(['shell', '%(ask-the-builder)']));

  it('does not make rpm refuse what only one branch has', () => expect(evaluate(`${head}%if %(ask-the-builder)\nSerial: 1\n%endif\n${tail}`).ok).toBe(true));

  it('goes on in the section of its %if behind %else', () => {
    const open = evaluate(`${head}%if %(ask-the-builder)\n%package p\nSummary: p\n%else\nURL: x\n%endif\n${tail}`);
    expect(open.packages.map((pkg) => [pkg.name.text, pkg.uncertain, pkg.tags.some((tag) => tag.name === 'URL')])).toEqual([
      ['demo', false, true],
      ['demo-p', true, false],
    ]);
  });
});
