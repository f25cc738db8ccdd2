import { describe, expect, it } from '@jest/globals';
import { conditionalRole, directiveAt } from '../../../src/spec/syntax/keyword.js';

const keyword = (line: string): string | undefined => directiveAt(line, 0, line.length)?.keyword;

describe('directives', () => {
  it.each(['%if 1', '  %ifarch x', '%ifnos\tlinux', '%elif 0', '%include f'])('has one in %j', (line) =>
    expect(keyword(line)).toBe(line.trim().split(/\s/)[0]),
  );

  it.each(['%if', '%if(1)', '%iff 1', '%endifx', '%IF 1', 'x %if 1', '%ifdef x'])('has none in %j', (line) => expect(keyword(line)).toBeUndefined());

  it.each(['%else', '%endif', '%endif # x', '%else.'])('takes %j without an argument', (line) => expect(keyword(line)).toMatch(/%(else|endif)/));

  it('says what a keyword does to a conditional', () => {
    expect([conditionalRole('%ifnarch'), conditionalRole('%elifos'), conditionalRole('%else'), conditionalRole('%endif'), conditionalRole('%include')]).toEqual(
      ['opens', 'next', 'next', 'closes', undefined],
    );
  });
});
