import { describe, expect, it } from '@jest/globals';
import { buildConditions } from '../../../../rules/reading/macros/bconds.js';
import { specFor } from '../../given.js';

const read = (text: string) => buildConditions(specFor(text)).map(({ name, form, enabled }) => [form, name, enabled]);

describe('the build conditions that a spec declares', () => {
  it.each([
    ['%bcond_with x', [['%bcond_with', 'x', false]]],
    ['%bcond_without x', [['%bcond_without', 'x', true]]],
    ['%bcond x 1', [['%bcond', 'x', true]]],
    ['%bcond x 0', [['%bcond', 'x', false]]],
    ['%bcond x %{with y}', [['%bcond', 'x', undefined]]],
    ['%{bcond_with a-b}', [['%bcond_with', 'a-b', false]]],
    ['%if 0\n  %bcond_with x\n%endif', [['%bcond_with', 'x', false]]],
    ['# %bcond_with x', []],
    ['%description\n%bcond_with x', []],
  ])('%j', (text, expected) => {
    expect(read(`${text}\n`)).toEqual(expected);
  });

  it('know their place', () => {
    const [found] = buildConditions(specFor('Name: x\n %bcond x 1\n'));
    expect(found?.at.source.text.slice(found.at.start, found.at.end)).toBe('%bcond x 1');
  });
});
