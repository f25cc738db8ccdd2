import { describe, expect, it } from '@jest/globals';
import { writtenDirectories } from '../../../../rules/reading/macros/written-directories.js';
import { textOf } from '../../../../src/text/source-text.js';
import { specFor } from '../../given.js';

const found = (text: string) => writtenDirectories(specFor(text)).map(({ macro, at, inInstall }) => [textOf(at), macro, inInstall]);

describe('writtenDirectories', () => {
  it('finds the longest directory that has a macro, below the buildroot and in %files', () => {
    expect(found('%install\nmkdir %{buildroot}/usr/share/man/man1 ${RPM_BUILD_ROOT}//usr/bin\n%files\n%dir /etc/demo\n/usr/share/demo\n')).toEqual([
      ['/usr/share/man', '_mandir', true],
      ['/usr/bin', '_bindir', true],
      ['/etc', '_sysconfdir', false],
      ['/usr/share', '_datadir', false],
    ]);
  });

  it('leaves out names that only begin so, and paths that are not installed', () => {
    expect(found('%install\ncp /usr/bin/x %{buildroot}/usr/share2 %{buildroot}/etc%{x}\n%files\n%{_prefix}/usr/bin\n# /usr/bin\n')).toEqual([]);
  });

  it('says nothing of macros that the spec sets', () => {
    expect(found('%global _bindir /opt/bin\n%files\n/usr/bin/a\n/etc/b\n')).toEqual([['/etc', '_sysconfdir', false]]);
    expect(found('%define _prefix /opt\n%files\n/usr/bin/a\n')).toEqual([]);
  });
});
