import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Traced } from '../../../src/macro/index.js';
import { macroSet } from '../../../src/macro/sets/index.js';
import { expansionUnder, filesOf, macrosOf, profileNames } from './loaded.js';

const folder = new URL('../../../../../src/macro/sets/', import.meta.url);
const families = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const sets = families.flatMap((family) =>
  readdirSync(new URL(`${family}/`, folder))
    .filter((name) => name.endsWith('.macros'))
    .map((name) => `${family}/${name.replace('.macros', '')}`),
);
const textOf = (set: string): string => readFileSync(new URL(`${set}.macros`, folder), 'utf8');
const names = (text: string): string[] => [...text.matchAll(/^%([A-Za-z_]\w+)/gm)].map(([, name]) => name as string);

describe('macro sets', () => {
  it.each(sets)('%s is bundled as its file says', (set) => {
    expect(macroSet(set)?.text).toBe(textOf(set));
  });

  it.each(sets)('%s names its sources first', (set) => {
    expect(textOf(set)).toMatch(/^# (?:.|\n# ){40}/);
  });

  it('belong to a profile each', () => {
    const used = new Set(profileNames.flatMap((profile) => filesOf(profile).map(({ path }) => path.replace('<bundled>/', ''))));
    expect(sets.filter((set) => !used.has(set))).toEqual([]);
  });

  it('have no set of another name', () => {
    expect(['nope', 'nope/nope', 'generic/nope', 'generic/constructor', 'constructor/x', 'generic'].map(macroSet)).toEqual(Array(6).fill(undefined));
  });
});

describe('the macros of a profile', () => {
  it.each(profileNames)('%s load without a message', (profile) => {
    expect(macrosOf(profile).messages).toEqual([]);
  });

  it.each(profileNames)('%s expand without an error', (profile) => {
    const { macros } = macrosOf(profile);
    macros.load('%name demo\n%version 1\n%release 1\n%buildroot /b\n', 'demo.spec');
    const defined = new Set(filesOf(profile).flatMap(({ text }) => names(text)));
    const fails = (call: string): boolean => macros.fork().expand(Traced.bare(call)).failed;
    const failing = [...defined].filter((name) => [`%{${name}:}`, `%{${name} 1 2}`, `%{${name}}`].every(fails));
    expect(failing).toEqual([]);
  });

  it.each(profileNames)('%s have directories that need nothing else', (profile) => {
    const wanted = '_bindir _sbindir _libexecdir _datadir _sysconfdir _localstatedir _includedir _mandir _infodir _libdir _sourcedir'.split(' ');
    const { value } = macrosOf(profile).macros.expand(Traced.bare(wanted.map((name) => `%{${name}}`).join(':')));
    expect([value.known, value.text]).toEqual([true, expect.stringMatching(/^(?:\/[a-zA-Z0-9._/-]+(?::|$)){11}$/)]);
  });

  it.each([
    // profile, %dist, %_sbindir, %python3_version, %python3_sitearch
    ['generic', '', '/usr/sbin', '%{python3_version}'],
    ['fedora', '.fc44', '/usr/bin', '3.14'],
    ['fedora-42', '.fc42', '/usr/bin', '3.13'],
    ['fedora-43', '.fc43', '/usr/bin', '3.14'],
    ['fedora-45', '.fc45', '/usr/bin', '3.15'],
    ['epel', '.el9', '/usr/sbin', '3.9'],
    ['epel-8', '.el8', '/usr/sbin', '3.6'],
    ['epel-10', '.el10', '/usr/sbin', '3.12'],
    ['almalinux-8', '.el8', '/usr/sbin', '3.6'],
    ['almalinux-10', '.el10', '/usr/sbin', '3.12'],
    ['terra-43', '.fc43', '/usr/bin', '3.14'],
    ['azurelinux-3', '.azl3', '/usr/sbin', '3.12'],
  ])('%s have %s, %s and python %s', (profile, dist, sbin, python) => {
    expect(expansionUnder(profile, '%{?dist}|%{_sbindir}|%{python3_version}')).toBe(`${dist}|${sbin}|${python}`);
  });

  it.each([
    ['generic', '|||||'],
    ['fedora', '44|||||1'],
    ['epel-9', '|9|9|||'],
    ['almalinux-9', '|9||9||'],
    ['opensuse-leap-15.6', '||||1500|'],
    ['azurelinux', '|||||'],
  ])('%s say what they are, and nothing of what they are not', (profile, value) => {
    expect(expansionUnder(profile, '%{?fedora}|%{?rhel}|%{?epel}|%{?almalinux}|%{?suse_version}|%{?fc44}')).toBe(value);
  });

  it.each([
    ['fedora', 'i686', '/usr/lib (x86-32) i686-redhat-linux /usr/lib/python3.14/site-packages .cpython-314-i386-linux-gnu.so'],
    ['fedora', 'aarch64', '/usr/lib64 (aarch-64) aarch64-redhat-linux /usr/lib64/python3.14/site-packages .cpython-314-aarch64-linux-gnu.so'],
    ['epel-8', 'x86_64', '/usr/lib64 (x86-64) x86_64-redhat-linux-gnu /usr/lib64/python3.6/site-packages .cpython-36m-x86_64-linux-gnu.so'],
    ['epel-10', 'ppc64le', '/usr/lib64 (ppc-64) ppc64le-redhat-linux-gnu /usr/lib64/python3.12/site-packages .cpython-312-powerpc64le-linux-gnu.so'],
  ])('%s on %s follow the architecture', (profile, arch, value) => {
    expect(expansionUnder(profile, '%{_libdir} %{_isa} %{_target_platform} %{python3_sitearch} %{python3_ext_suffix}', arch)).toBe(value);
  });

  it('have the compiler flags that their builds print', () => {
    const flags = (profile: string) => expansionUnder(profile, '%{build_cflags}').replace(/\s+/g, ' ');
    expect(flags('fedora-43')).toBe(
      '-O2 -flto=auto -ffat-lto-objects -fexceptions -g -grecord-gcc-switches -pipe -Wall -Werror=format-security ' +
        '-Wp,-U_FORTIFY_SOURCE,-D_FORTIFY_SOURCE=3 -Wp,-D_GLIBCXX_ASSERTIONS -specs=/usr/lib/rpm/redhat/redhat-hardened-cc1 -fstack-protector-strong ' +
        '-specs=/usr/lib/rpm/redhat/redhat-annobin-cc1 -m64 -march=x86-64 -mtune=generic -fasynchronous-unwind-tables -fstack-clash-protection ' +
        '-fcf-protection -mtls-dialect=gnu2 -fno-omit-frame-pointer -mno-omit-leaf-frame-pointer',
    );
    expect(flags('epel-8')).not.toMatch(/-flto/);
    expect(expansionUnder('epel-8', '%{?_lto_cflags}%{?toolchain}')).toBe('');
    expect(flags('epel-10')).toMatch(/-march=x86-64-v3/);
    expect(flags('generic')).toBe('-O2 -g');
  });

  it.each([
    ['%{py3_dist Foo_Bar}', 'python3dist(foo-bar) '],
    ['%{pypi_source Foo 1.0~rc1 zip}', 'https://files.pythonhosted.org/packages/source/F/Foo/Foo-1.0~rc1.zip'],
    ['%{crates_source foo 1.0~rc1}', 'https://crates.io/api/v1/crates/foo/1.0-rc1/download#/foo-1.0-rc1.crate'],
    ['%ldconfig_scriptlets libs', ''],
    ['%{erlang_appdir a 1}', '/usr/lib64/erlang/lib/a-1'],
    ['%autorelease -e git -p', '0.1.git.fc44'],
  ])('fedora: %s is %j', (text, value) => {
    expect(expansionUnder('fedora', text)).toBe(value);
  });
});

describe('macros that are known by name', () => {
  const { macros } = macrosOf('fedora');

  it('are defined, and a call of one is unknown text', () => {
    const { value, failed, messages } = macros.expand(Traced.bare('%{?configure:yes}|%configure --bindir=%{_bindir}|%{gpgverify -s 1}'));
    expect([value.text, failed, messages]).toEqual(['yes|%configure --bindir=/usr/bin|%{gpgverify -s 1}', false, []]);
    expect(value.pieces.filter(({ unknown }) => unknown).map(({ text, unknown }) => [text, unknown])).toEqual([
      ['%configure', 'macro'],
      ['%{gpgverify -s 1}', 'macro'],
    ]);
  });

  it('make what %forgemeta defines unknown, and %dist where there is a commit', () => {
    const knownAfter = (before: string, text: string) => {
      const fork = macros.fork();
      fork.expand(Traced.bare(`${before}\n%forgemeta`));
      return fork.expand(Traced.bare(text)).value.known;
    };
    expect(knownAfter('%global forgeurl https://example.org/x', '%{?dist}')).toBe(true);
    expect(knownAfter('%global commit abc', '%{?dist}')).toBe(false);
    expect(knownAfter('', '%{forgesource}')).toBe(false);
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
    const { macros } = macrosOf('generic');
    macros.expand(Traced.bare(before));
    macros.expand(Traced.bare(bcond));
    expect(macros.expand(Traced.bare('%{with foo}%{without foo}')).value.text).toBe(result === '1' ? '10' : '01');
  });
});
