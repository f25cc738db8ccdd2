import { describe, expect, it } from '@jest/globals';
import { desktopFiles } from '../../../../rules/reading/files-section/desktop-applications.js';
import { unitPackages } from '../../../../rules/reading/files-section/system-units.js';
import { specFor } from '../../given.js';

describe('unitPackages', () => {
  it('gives each package with its units and commands', () => {
    const spec = specFor(
      'Name: demo\n%package b\nSummary: x\n%post b\nsystemctl x\n%files\n/usr/lib/systemd/system/a.service\n/usr/lib/systemd/system/a@.service\n/usr/lib/systemd/user/u.service\n%files b\n/lib/systemd/system/b.socket\n/usr/lib/systemd/system/*.timer\n',
    );
    expect(
      unitPackages(spec).map(({ package: pkg, units, commands, unsure }) => [pkg.name.text, units.map(({ base }) => base), commands.length, unsure]),
    ).toEqual([
      ['demo', ['a.service'], 0, false],
      ['demo-b', ['b.socket'], 1, false],
    ]);
  });

  it('is unsure where a macro makes scriptlets', () => {
    const spec = specFor('Name: demo\n%global scripts %%post\\\ntrue\n%files\n/usr/lib/systemd/system/a.service\n%{scripts}\n');
    expect(unitPackages(spec).map(({ unsure }) => unsure)).toEqual([true]);
  });
});

describe('desktopFiles', () => {
  it('tells applications from metadata, and whether lists may hold more', () => {
    const read = (list: string) =>
      desktopFiles(specFor(`Name: demo\n%files${list}\n/usr/share/applications/a.desktop\n/usr/share/applications/mimeinfo.cache\n/usr/share/metainfo/\n`));
    expect(read('').applications.map(({ base }) => base)).toEqual(['a.desktop']);
    expect(read('').metainfo).toHaveLength(1);
    expect([read('').unsure, read(' -f demo.lang').unsure, read(' -f files.txt').unsure]).toEqual([false, false, true]);
  });
});
