import { describe, expect, it } from '@jest/globals';
import { type InPackage, placeOf } from '../../../src/engine/placement/place.js';
import type { ExamplePackage } from '../../../src/policy/example.js';
import { examplePackage } from '../../../src/policy/rule-tester/index.js';
import { lineText, positionAt } from '../../../src/text/source-text.js';
import { read } from './read.js';

const head = 'Name: demo\nVersion: 1.0\nRelease: 1\nSummary: x\nLicense: MIT\n%description\nx\n';

function lineOf(text: string, found: InPackage, pkg: ExamplePackage = {}): string | undefined {
  const location = placeOf(read(head + text), examplePackage({ name: 'demo', ...pkg }), found)?.location;
  return location && lineText(location.source, positionAt(location.source, location.start).line);
}

describe('a file', () => {
  it('of several entries comes from the one that names it most exactly', () => {
    expect(lineOf('%files\n/usr/share/demo/*\n/usr/share/demo/a\n/usr/share/demo\n', { file: '/usr/share/demo/a' })).toBe('/usr/share/demo/a');
    expect(lineOf('%files\n/usr/share\n/usr/share/demo\n', { file: '/usr/share/demo/a' })).toBe('/usr/share/demo');
    expect(lineOf('%files\n/usr/bin/s*\n/usr/bin/su*\n/usr/bin/*\n', { file: '/usr/bin/sudo' })).toBe('/usr/bin/su*');
  });

  it('of equal entries comes from the one whose attributes hold', () => {
    expect(lineOf('%files\n/usr/bin/a\n%config /usr/bin/a\n', { file: '/usr/bin/a' })).toBe('%config /usr/bin/a');
    expect(lineOf('%files\n%attr(4755,root,root) /usr/bin/a\n/usr/bin/a\n', { file: '/usr/bin/a' })).toBe('%attr(4755,root,root) /usr/bin/a');
  });

  it('below a %dir comes from elsewhere', () => {
    expect(lineOf('%files\n%dir /usr/share/demo\n/usr/*/demo\n', { file: '/usr/share/demo/a' })).toBe('/usr/*/demo');
  });

  it('never comes from %exclude or %docdir', () => {
    expect(lineOf('%files\n/usr/share/demo/*\n%exclude /usr/share/demo/a\n', { file: '/usr/share/demo/a' })).toBe('/usr/share/demo/*');
    expect(lineOf('%files\n%docdir /usr/share/demo\n/usr/share\n', { file: '/usr/share/demo/a' })).toBe('/usr/share');
  });

  it('that was compressed behind %install comes from the name that it had', () => {
    expect(lineOf('%files\n%{_mandir}/man1/demo.1\n/usr/bin/demo\n', { file: '/usr/share/man/man1/demo.1.zst' })).toBe('%{_mandir}/man1/demo.1');
  });

  it('comes through a macro whose text is not known, where enough else is', () => {
    expect(lineOf('%files\n/usr/bin/x\n%{nobody_knows}/demo/core.so\n', { file: '/opt/a/demo/core.so' })).toBe('%{nobody_knows}/demo/core.so');
    expect(lineOf('%files\n%{nobody_knows}\n', { file: '/opt/a/demo/core.so' })).toBe('%files');
  });

  it('comes from a list rather than from a directory that only looks alike', () => {
    const listed = '%files -f %{pyproject_files}\n%{_sbindir}/demo\n';
    expect(lineOf(listed, { file: '/usr/lib/python3.14/site-packages/demo/core.py' })).toBe('%files -f %{pyproject_files}');
    expect(lineOf(listed, { file: '/usr/sbin/demo' })).toBe('%{_sbindir}/demo');
  });

  it('of no entry stands at %files of its package', () => {
    const two = '%package a\nSummary: a\n%description a\na\n%files\n/usr/bin/demo\n%files a\n/usr/bin/a\n';
    expect(lineOf(two, { file: '/opt/x' }, { name: 'demo-a' })).toBe('%files a');
    expect(lineOf(two, { file: '/opt/x' })).toBe('%files');
  });

  it('that rpm makes by itself has no place', () => {
    expect(lineOf('%files\n/usr/bin/demo\n', { file: '/usr/lib/.build-id/7e/f7' })).toBeUndefined();
    expect(lineOf('%files\n/usr/bin/demo\n', { file: '/usr/lib/debug/usr/bin/demo.debug' }, { name: 'demo-debuginfo' })).toBeUndefined();
    expect(lineOf('%files\n/usr/bin/demo\n', {}, { name: 'demo-debuginfo' })).toBeUndefined();
  });

  it('is found where the build root is written out', () => {
    expect(lineOf('%files\n%{buildroot}/usr/bin/demo\n/usr/bin/other\n', { file: '/usr/bin/demo' })).toBe('%{buildroot}/usr/bin/demo');
  });
});

describe('a scriptlet line', () => {
  it('that a macro of an unknown body made stands at its call', () => {
    const body = 'echo a\nif [ 1 ]; then\n  known-to-the-builder\nfi\necho b';
    const line = (at: number) =>
      lineOf('%post\necho a\n%unheard_of demo\necho b\n%files\n', { cause: { scriptlet: 'post', line: at } }, { scriptlets: { post: body } });
    expect([1, 2, 3, 4, 5].map(line)).toEqual(['echo a', '%unheard_of demo', '%unheard_of demo', '%unheard_of demo', 'echo b']);
  });
});

describe('a trigger line', () => {
  it('stands at a heading where two triggers could be meant', () => {
    const text = '%triggerin -- a\necho a\n%triggerin -- b\necho b\n%files\n';
    expect(lineOf(text, { cause: { scriptlet: 'triggerin', line: 1 } })).toBe('%triggerin -- a');
  });
});

describe('a build requirement that the spec computes', () => {
  it('stands at the section that does', () => {
    const text = 'BuildRequires: gcc\n%generate_buildrequires\necho zlib-devel\n';
    const line = (name: string) => lineOf(text, { cause: { dependency: 'requires', name } }, { arch: 'src' });
    expect(line('zlib-devel')).toBe('%generate_buildrequires');
  });
});
