import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readElf } from '../../src/elf/index.js';
import { repository } from '../support/repository.js';
import { describeWithTools } from '../support/tools.js';

const fixtures = readdirSync(join(repository, 'fixtures/elf'))
  .map((name) => join(repository, 'fixtures/elf', name))
  .filter((path) => readFileSync(path).subarray(0, 4).equals(Buffer.from('\x7fELF')));

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
  const { stdout } = spawnSync('readelf', ['-W', '-h', '-d', '-l', '-n', '-S', '-V', '--dyn-syms', path], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 1 << 26,
  });
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
    relro: / GNU_RELRO /.test(stdout),
    textRelocations: /\(TEXTREL\)|FLAGS\).* TEXTREL/.test(stdout),
    debugInfo: /\] \.z?debug_info +PROGBITS/.test(stdout),
    machineFlags: Number(all(/^ +Flags: +(0x[0-9a-f]+)/gm)[0]),
    versions: all(/Name: (\S+) +Flags: \S+ +Version: \d+/g).sort(),
    imports: [...new Set(all(/ (?:GLOBAL|WEAK) +\w+ +(?:\[[^\]]*\] +)?UND ([^@\s]+)/g))].sort(),
    properties: marks(stdout),
  };
}

/** In braces readelf says what else a note holds; only what all code bears is one of our marks. */
function marks(stdout: string): string[] {
  return [...new Set([...stdout.matchAll(/(?:x86|AArch64) feature: ([A-Z0-9_, ]+)/g)].flatMap((match) => (match[1] as string).trim().split(', ')))];
}

describeWithTools(['readelf'], 'compared with readelf', () => {
  const paths = [...fixtures, ...samples()];

  it('there is something to compare', () => {
    expect(paths.length).toBeGreaterThan(20);
  });

  it.each(paths)('%s', (path) => {
    const facts = readElf(readFileSync(path), { imports: true });
    const { interp, soname, needed, rpath, runpath, stripped, execstack, bindNow, buildId, pie, ...more } = facts as NonNullable<typeof facts>;
    expect({
      ...{ interp, soname, needed, rpath, runpath, stripped, execstack, bindNow, buildId, flaggedPie: pie },
      relro: more.relro !== 'none',
      textRelocations: more.textRelocations === true,
      debugInfo: more.debugInfo === true,
      machineFlags: more.machineFlags ?? 0,
      versions: (more.versionsNeeded ?? []).flatMap(({ versions }) => versions).sort(),
      imports: [...(more.imports?.names ?? [])].sort(),
      properties: more.properties ?? [],
    }).toEqual(fromReadelf(path));
  });
});
