import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { configurationFault, configurationsFault } from '../../../src/build/mock/configurations.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'speclint-configurations-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const there = (...names: string[]) => {
  for (const name of names) writeFileSync(join(directory, `${name}.cfg`), '');
};
const fault = (root: string) => configurationFault(root, [directory]);

describe('a configuration of mock', () => {
  it('is a file of that name', () => {
    there('fedora-43-x86_64');
    expect(fault('fedora-43-x86_64')).toBeUndefined();
    expect(fault(join(directory, 'fedora-43-x86_64.cfg'))).toBeUndefined();
  });

  it('that is not there is told with the nearest, the same machine first', () => {
    there('fedora-42-aarch64', 'fedora-42-i386', 'fedora-42-x86_64', 'fedora-43-x86_64', 'site-defaults');
    expect(fault('fedora-34-x86_64')).toMatch(/mock has fedora-42-x86_64, fedora-43-x86_64, fedora-42-aarch64, fedora-42-i386$/);
    expect(fault('opensuse-leap-15-x86_64')).toMatch(/mock --list-chroots shows all 4$/);
  });

  it('of EPEL is called after what it is built upon', () => {
    there('alma+epel-9-x86_64', 'fedora-43-x86_64');
    expect(fault('epel-9-x86_64')).toMatch(/mock has alma\+epel-9-x86_64$/);
  });

  it('cannot be there where none is', () => expect(fault('fedora-43-x86_64')).toMatch(/; install mock-core-configs$/));

  it('may lie where an argument says', () => {
    mkdirSync(join(directory, 'mine'));
    writeFileSync(join(directory, 'mine/own-1.cfg'), '');
    const mine = join(directory, 'mine');
    expect(configurationsFault(['own-1'], [`--configdir=${mine}`])).toBeUndefined();
    expect(configurationsFault(['own-1'], ['--configdir', mine])).toBeUndefined();
    expect(configurationsFault(['own-1', 'own-2'], ['--configdir', mine])).toMatch(/^-r own-2: /);
  });
});

describe('a configuration for 32-bit x86', () => {
  it('of AlmaLinux comes from its guide', () => {
    there('almalinux-8-x86_64', 'almalinux-10-x86_64');
    expect(fault('almalinux-8-i686')).toMatch(
      /\. mock-core-configs has none of almalinux-8 for 32-bit x86, only almalinux-8-x86_64: AlmaLinux's guide .* has one; .*-r \.\/almalinux-8-i686\.cfg$/,
    );
  });

  it('of others is to be asked for', () => {
    there('rocky-9-x86_64');
    expect(fault('rocky-9-i686')).toMatch(/only rocky-9-x86_64: ask the distribution/);
  });

  it('may be called i386', () => {
    there('fedora-43-i386', 'fedora-43-x86_64');
    expect(fault('fedora-43-i686')).toMatch(/; mock has fedora-43-i386/);
  });
});
