import { describe, expect, it } from '@jest/globals';
import { createMacros, type Macros, Traced } from '../../../src/macro/index.js';
import { macroSet, targetSet } from '../../../src/macro/sets/index.js';

function loaded(...names: readonly string[]): Macros {
  const macros = createMacros();
  for (const name of names) {
    const set = macroSet(name);
    expect([name, set && macros.load(set.text, set.path)]).toEqual([name, []]);
  }
  return macros;
}
const value = (macros: Macros, text: string) => macros.expand(Traced.bare(text)).value;

describe('macro sets', () => {
  it.each([
    [['generic']],
    [['generic', 'fedora']],
    [['generic', 'fedora', 'terra']],
    [['generic', 'epel']],
    [['generic', 'epel', 'almalinux']],
    [['generic', 'opensuse']],
  ])('%j load without a message', (names) => {
    expect(value(loaded(...names), '%{_libdir}%{_isa}').text).toBe('/usr/lib64(x86-64)');
  });

  it('tell the distributions apart', () => {
    const dist = (...names: string[]) => value(loaded(...names), '%{?dist}|%{?fedora}|%{?rhel}|%{?suse_version}').text;
    expect([dist('generic'), dist('generic', 'fedora'), dist('generic', 'epel'), dist('generic', 'opensuse')]).toEqual([
      '|||',
      '.fc43|43||',
      '.el9||9|',
      '|||1699',
    ]);
  });

  it('have directories that need nothing else', () => {
    const names =
      '_bindir _sbindir _libexecdir _datadir _sysconfdir _localstatedir _sharedstatedir _includedir _mandir _infodir _docdir _unitdir python3_sitelib _sourcedir'.split(
        ' ',
      );
    const all = value(loaded('generic', 'fedora'), names.map((n) => `%{${n}}`).join(':'));
    expect(all.known).toBe(true);
    expect(all.text.split(':').every((d) => /^\/[a-zA-Z0-9._/-]+$/.test(d))).toBe(true);
  });

  it('have no set of another name', () => {
    expect([macroSet('nope'), macroSet('constructor')]).toEqual([undefined, undefined]);
  });

  it('follow the target', () => {
    const on = (arch: string) => {
      const macros = loaded('generic', 'fedora');
      const { text, path } = targetSet(arch);
      expect(macros.load(text, path)).toEqual([]);
      return value(macros, '%{_arch} %{_target_cpu} %{_libdir} %{?_isa} %{_target_platform}').text;
    };
    expect(on('aarch64')).toBe('aarch64 aarch64 /usr/lib64 (aarch-64) aarch64-redhat-linux');
    expect(on('i686')).toBe('i386 i686 /usr/lib (x86-32) i686-redhat-linux');
    expect(on('noarch')).toBe('noarch noarch /usr/lib  noarch-redhat-linux');
  });
});

describe('conditional builds', () => {
  it.each([
    ['', '%bcond foo 1', '1'],
    ['', '%bcond foo 0', '0'],
    ['%global _with_foo 1\n', '%bcond foo 0', '1'],
    ['%global _without_foo 1\n', '%bcond foo 1', '0'],
    ['', '%bcond_with foo', '0'],
    ['', '%bcond_without foo', '1'],
    ['%bcond_override_default foo 0\n', '%bcond foo 1', '0'],
    ['%global _with_foo 1\n', '', '0'],
  ])('%j then %s gives %s', (before, bcond, result) => {
    const macros = loaded('generic');
    value(macros, before);
    value(macros, bcond);
    expect(value(macros, '%{with foo}%{without foo}').text).toBe(result === '1' ? '10' : '01');
  });
});
