import { describe, expect, it } from '@jest/globals';
import { type ElfFacts, readElf } from '../../src/elf/index.js';
import { elfFixture } from './fixtures.js';

function facts(name: string): ElfFacts {
  const found = readElf(elfFixture(name), { imports: true });
  if (found === undefined) throw new Error(`${name} is no ELF file`);
  return found;
}

describe('programs made by a compiler', () => {
  it('position-independent and bound at once', () => {
    expect(facts('pie')).toMatchObject({ type: 'dyn', pie: true, static: false, bindNow: true, relro: 'full', execstack: false, stripped: false });
    expect(facts('pie').interp).toBe('/lib64/ld-linux-x86-64.so.2');
    expect(facts('pie').needed).toEqual(['libc.so.6']);
  });

  it('at a fixed address and bound lazily', () => {
    expect(facts('no-pie')).toMatchObject({ type: 'exec', pie: false, static: false, bindNow: false, relro: 'partial' });
  });

  it('with an executable stack, without relocation protection, build id and symbols', () => {
    const program = facts('execstack');
    expect(program).toMatchObject({ pie: true, execstack: true, relro: 'none', stripped: true });
    expect(program).not.toHaveProperty('buildId');
  });

  it('without a loader, at a fixed address or not', () => {
    expect(facts('static')).toMatchObject({ type: 'exec', static: true, pie: false, needed: [] });
    expect(facts('static-pie')).toMatchObject({ type: 'dyn', static: true, pie: true, needed: [] });
  });
});

describe('libraries made by a compiler', () => {
  it('tell their name and where they look for others', () => {
    expect(facts('libdemo.so.1')).toMatchObject({ soname: 'libdemo.so.1', runpath: ['/opt/demo/lib', '$ORIGIN/../lib'], pie: false, static: false });
    expect(facts('stripped.so')).toMatchObject({ rpath: ['/opt/demo/lib'], stripped: true });
  });

  it('tell that their text is relocated', () => {
    expect(facts('textrel.so')).toMatchObject({ class: 32, machine: 'i386', textRelocations: true });
    expect(facts('libdemo.so.1')).not.toHaveProperty('textRelocations');
  });
});

describe('symbols', () => {
  it('that are imported are told, in the order of the table', () => {
    expect(facts('pie').imports?.names).toEqual(expect.arrayContaining(['__libc_start_main', 'strcpy', 'puts']));
    expect(facts('libdemo.so.1').imports?.names).toEqual(expect.arrayContaining(['atoi', '__cxa_finalize']));
    expect(facts('libdemo.so.1').imports?.names).not.toContain('answer');
    expect(facts('static').imports).toEqual({ names: [] });
  });

  it('are found without section headers too, by either kind of hash table', () => {
    for (const name of ['pie', 'no-pie', 'libdemo.so.1']) {
      const bytes = elfFixture(name);
      bytes.fill(0, 40, 48);
      expect(readElf(bytes, { imports: true })?.imports).toEqual(facts(name).imports);
    }
  });

  it('are not read unless asked for', () => expect(readElf(elfFixture('pie'))).not.toHaveProperty('imports'));

  it('bring the versions that they need', () => {
    const [libc] = facts('pie').versionsNeeded ?? [];
    expect(libc?.library).toBe('libc.so.6');
    expect(libc?.versions).toContain('GLIBC_2.34');
  });
});

describe('debug information', () => {
  it('is in the file, elsewhere, or nowhere', () => {
    expect(facts('debug.o').debugInfo).toBe(true);
    expect(facts('debuglink.so')).toMatchObject({ debugLink: 'libdemo.debug', stripped: false });
    expect(facts('debuglink.so')).not.toHaveProperty('debugInfo');
    expect(facts('relocatable.o')).not.toHaveProperty('debugInfo');
  });

  it('alone in a file keeps the build id of what it was taken from, and nothing of its linking', () => {
    expect(facts('libdemo.debug')).toMatchObject({ debugInfo: true, needed: [], buildId: facts('debuglink.so').buildId });
  });
});

describe('object files', () => {
  it('tell link-time bytecode beside code from bytecode alone', () => {
    expect(facts('slim.o')).toMatchObject({ type: 'rel', lto: 'slim' });
    expect(facts('fat.o').lto).toBe('fat');
    expect(facts('relocatable.o')).not.toHaveProperty('lto');
  });

  it('tell the marks of their property note', () => {
    expect(facts('property.o').properties).toEqual(['IBT', 'SHSTK']);
    expect(facts('relocatable.o')).not.toHaveProperty('properties');
  });

  it('tell their compiler', () => expect(facts('relocatable.o').producers).toEqual([expect.stringContaining('GCC:')]));
});

it('a program tells the package that it was built in', () => {
  expect(JSON.parse(facts('pie').packageNote ?? '')).toMatchObject({ type: 'rpm', name: 'demo' });
});

it('a kernel module tells its name, licence and kernel, and whether it is signed', () => {
  const module = { name: 'demo', license: 'GPL v2', vermagic: '6.1.0-1 SMP mod_unload' };
  expect(facts('module.ko').kernelModule).toEqual({ ...module, signed: false });
  expect(facts('signed.ko').kernelModule).toEqual({ ...module, signed: true });
  expect(facts('relocatable.o')).not.toHaveProperty('kernelModule');
});
