import { describe, expect, it } from '@jest/globals';
import { callsMacro, releaseSites } from '../../../../rules/reading/preamble/version-sites.js';
import { specFor } from '../../given.js';

const release = (value: string, before = '') =>
  releaseSites(specFor(`${before}Release: ${value}\n`, 'fedora')).map(({ tag, own }) => [tag.value.text, own.text]);

describe('releaseSites', () => {
  it('leaves out what the distribution adds', () => {
    expect(release('3%{?dist}')).toEqual([['3.fc44', '3']]);
    expect(release('%autorelease')).toEqual([['1.fc44', '']]);
  });

  it('keeps what the packager wrote behind it and in macros', () => {
    expect(release('%{rel}%{?dist}.1', '%global rel 2.rc1\n')).toEqual([['2.rc1.fc44.1', '2.rc1.1']]);
  });
});

describe('callsMacro', () => {
  const calls = (value: string, macro: string, profile: string) =>
    releaseSites(specFor(`Release: ${value}\n`, profile)).map(({ tag }) => callsMacro(tag.value, macro));

  it('finds a call at any depth', () => {
    expect(calls('%autorelease', 'dist', 'fedora')).toEqual([true]);
    expect(calls('1%{?dist}', 'dist', 'fedora')).toEqual([true]);
    expect(calls('1', 'dist', 'fedora')).toEqual([false]);
  });

  it('finds a call that nobody can expand', () => {
    expect(calls('%autorelease', 'autorelease', 'generic')).toEqual([true]);
    expect(calls('%autoreleases', 'autorelease', 'generic')).toEqual([false]);
  });
});
