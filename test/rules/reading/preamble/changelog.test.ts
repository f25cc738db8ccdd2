import { describe, expect, it } from '@jest/globals';
import { autochangelogCall, versionInText, versionOf } from '../../../../rules/reading/preamble/changelog.js';
import { specFor } from '../../given.js';

describe('the version in the heading of an entry', () => {
  it.each([
    ['Jo <jo@example.org> - 1.0-1', '1.0-1'],
    ['Jo <jo@example.org> 2:1.0~rc1-1.fc44', '2:1.0~rc1-1.fc44'],
    ['Jo <jo@example.org> -1.0-1', '1.0-1'],
    ['Jo <jo@example.org>-v1.0-1', '1.0-1'],
    ['Jo <jo@example.org> [1.0]', '1.0'],
    ['Jo <jo@example.org> -  20240922 -3', '20240922 -3'],
    ['Jo <jo@example.org> - 1.2010 - 13', '1.2010 - 13'],
    ['Jo <jo@example.org>', undefined],
    ['Jo2 jo@example.org', undefined],
    ['Jo Doe', undefined],
  ])('%s', (author, version) => {
    expect(versionOf(author)).toBe(version);
  });
});

it('the version may begin the text', () => {
  expect(['- 1.0-1', '- version 2.3: x', 'v1.2', '- Update to 2', '- 3 fixes'].map(versionInText)).toEqual(['1.0-1', '2.3', '1.2', undefined, '3']);
});

it('%autochangelog counts in any spelling, but only in %changelog', () => {
  const called = (text: string) => autochangelogCall(specFor(text)) !== undefined;
  expect(called('%changelog\n%{?autochangelog}\n')).toBe(true);
  expect(called('%changelog\n# %%autochangelog\n')).toBe(false);
  expect(called('%build\n%autochangelog\n')).toBe(false);
});
