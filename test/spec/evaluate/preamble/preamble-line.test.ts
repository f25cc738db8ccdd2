import { describe, expect, it } from '@jest/globals';
import { evaluate, head, messages, tail } from '../../given.js';

describe('preamble tags', () => {
  it.each([
    ['Copyright: GPL\n', 'Unknown tag: Copyright: GPL'],
    ['Licence: MIT\n', 'Unknown tag: Licence: MIT'],
    ['Provides(pre): a\n', 'Unknown tag: Provides(pre): a'],
    ['Requires(pre, post): a\n', 'Unknown tag: Requires(pre, post): a'],
    ['Requires(pre;): a\n', 'Bad Requires: qualifiers: Requires(pre;): a'],
    ['URL y\n', 'Unknown tag: URL y'],
    ['URL:\n', 'Empty tag: URL:'],
    ['URL: x # y\n', 'Tag takes single token only: URL: x # y'],
    ['Source0\n', 'Malformed tag: Source0'],
    ['Source-1: a\n', 'Bad source number: Source-1: a'],
    ['Source0: a\nSource00: b\n', 'source 0 defined multiple times'],
    ['NoPatch: 0\n', 'Bad nopatch number: 0'],
    ['Epoch: -1\n', 'Epoch field must be an unsigned number: Epoch: -1'],
    ['Epoch: 4294967296\n', 'Epoch field must be an unsigned number: Epoch: 4294967296'],
    ['Prefix: /usr/\n', 'Prefixes must not end with "/": Prefix: /usr/'],
    ['DocDir: doc\n', "Docdir must begin with '/': DocDir: doc"],
    ['Summary: other\n', 'second Summary'],
    ['URL: a\nURL: b\n', 'Duplicate URL entries in package: demo'],
    ['BuildSystem: nope\n', 'Unknown buildsystem: nope'],
    ['PreReq: a\n', 'prereq is deprecated: PreReq: a'],
    ['# %{name} is the name\n', 'Macro expanded in comment: %{name} is the name'],
    ['# %{open\n', 'unclosed macro or bad line continuation'],
  ])('with a fault: %j', (lines, message) => expect(messages(lines)).toEqual([message]));

  it.each(['  URL: y\n', 'SUMMARY(de): y\n', 'Requires( pre ): a\n', 'Source 1: a\n', 'BuildRoot: /x\n', '# %%{name} %undefined\n', 'AutoReqProv: maybe\n'])(
    'are sound: %j',
    (lines) => expect(messages(lines)).toEqual([]),
  );

  it('define macros at their place', () => {
    const spec = evaluate(`%define lazy %{version}\nSummary: %{name}\nName: a\nVersion: 1\nRelease: 2\nLicense: %{lazy}%{RELEASE}\n${tail}`);
    expect([spec.packages[0]?.summary?.text, spec.packages[0]?.license?.text]).toEqual(['%{name}', '12']);
  });

  it('keep the number and file name of sources', () => {
    const spec = evaluate(`${head}Source: a/b\nSource5: https://h/x?y=/z#/real.tgz\nSource: c\nURL: %{SOURCE5}|%{SOURCEURL0}|%{S:6}\n${tail}`, {
      defines: ['_sourcedir /s'],
    });
    expect(spec.sources.map(({ number, value }) => [number, value.text])).toEqual([
      [0, 'a/b'],
      [5, 'https://h/x?y=/z#/real.tgz'],
      [6, 'c'],
    ]);
    expect(spec.packages[0]?.url?.text).toBe('/s/real.tgz|a/b|/s/c');
  });

  it('keep strangers with their name', () => {
    const spec = evaluate(`${head}Serial: 1\n${tail}`);
    expect(spec.tags.find((tag) => tag.name === 'Serial')?.value.text).toBe('1');
    expect(spec.ok).toBe(false);
  });

  it('do not judge what is not known', () =>
    expect(evaluate(`Name: a\nVersion: %(x y)\nRelease: 1\nSummary: s\nLicense: MIT\nEpoch: %(z)\n${tail}`).diagnostics).toEqual([]));

  it('place values on what the user wrote', () => {
    const spec = evaluate(`${head}Requires: foo-%{version}\n${tail}`);
    const location = spec.packages[0]?.dependencies.requires[0]?.text.origin().location;
    expect(location && spec.source.text.slice(location.start, location.end)).toBe('foo-%{version}');
  });
});

describe('BuildArch', () => {
  it('starts the reading again under that architecture, with the macros made so far', () => {
    const spec = evaluate(`%{!?n:%global n 0}\n%global n %{n}1\n${head}%ifarch noarch\nURL: %{n}\n%endif\nBuildArch: noarch\n${tail}`);
    expect([spec.packages[0]?.arch, spec.packages[0]?.url?.text, spec.buildArch]).toEqual(['noarch', '011', ['noarch']]);
    expect(spec.definitions.filter((d) => d.name === 'n')).toHaveLength(1);
  });

  it('may only be noarch in subpackages', () => {
    const spec = evaluate(`${head}${tail}%package a\nSummary: a\nBuildArch: i386\n%description a\nd\n`);
    expect(spec.diagnostics.map((d) => d.message)).toEqual(['Only noarch subpackages are supported: BuildArch: i386']);
  });
});

describe('the end of a spec', () => {
  it.each(['Name', 'Version', 'Release', 'Summary', 'License'])('asks for %s', (tag) => {
    const spec = evaluate(head.replace(new RegExp(`^${tag}:.*\n`, 'm'), '') + tail);
    expect(spec.ok).toBe(false);
    expect(spec.diagnostics[0]?.message).toMatch(`${tag} field must be present`);
  });

  it('asks for texts that are UTF-8', () =>
    expect(evaluate(`${head}Vendor: \udcff\n${tail}`).diagnostics[0]?.message).toMatch('invalid utf-8 encoding in Vendor'));
});
