import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readElf } from '../../src/elf/index.js';
import { describeWithTools } from '../support/tools.js';

/** Some programs and libraries of the machine; the same ones on the same machine. */
function samples(): string[] {
  const paths = ['/usr/bin', '/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib/aarch64-linux-gnu'].flatMap((directory) => {
    try {
      return readdirSync(directory)
        .sort()
        .map((name) => join(directory, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  });
  const files = [...new Set(paths.map((path) => realpathSync(path)))].filter((path) => statSync(path).isFile() && statSync(path).size < 3e6);
  const elf = files.filter((path) => readFileSync(path).subarray(0, 4).equals(Buffer.from('\x7fELF')));
  const step = Math.max(1, Math.floor(elf.length / 60));
  return elf.filter((_, index) => index % step === 0);
}

/** What GNU readelf says of the same things. */
function fromReadelf(path: string): object {
  const { stdout } = spawnSync('readelf', ['-W', '-d', '-l', '-n', '-S', path], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, maxBuffer: 1 << 26 });
  const all = (pattern: RegExp): string[] => [...stdout.matchAll(pattern)].map((match) => match[1] as string);
  const split = (lists: string[]): string[] | undefined => (lists.length === 0 ? undefined : lists.flatMap((list) => list.split(':')));
  return {
    interp: all(/program interpreter: (.*)\]/g)[0],
    soname: all(/\(SONAME\) .*\[(.*)\]/g)[0],
    needed: all(/\(NEEDED\) .*\[(.*)\]/g),
    rpath: split(all(/\(RPATH\) .*\[(.*)\]/g)),
    runpath: split(all(/\(RUNPATH\) .*\[(.*)\]/g)),
    stripped: !/ SYMTAB /.test(stdout),
    execstack: / GNU_STACK .* [RW ]{2}E /.test(stdout),
    bindNow: /BIND_NOW|Flags:.* NOW/.test(stdout),
    buildId: all(/Build ID: ([0-9a-f]+)/g)[0],
    flaggedPie: /Flags:.* PIE/.test(stdout),
  };
}

describeWithTools(['readelf'], 'compared with readelf', () => {
  const paths = samples();

  it('there is something to compare', () => {
    expect(paths.length).toBeGreaterThan(10);
  });

  it.each(paths)('%s', (path) => {
    const facts = readElf(readFileSync(path));
    const { interp, soname, needed, rpath, runpath, stripped, execstack, bindNow, buildId, pie } = facts as NonNullable<typeof facts>;
    expect({ interp, soname, needed, rpath, runpath, stripped, execstack, bindNow, buildId, flaggedPie: pie }).toEqual(fromReadelf(path));
  });
});
