import { describe, expect, it } from '@jest/globals';
import { readElf } from '../../src/elf/index.js';
import { buildElf } from '../support/elf-builder.js';

const kinds = [
  [32, 'little'],
  [32, 'big'],
  [64, 'little'],
  [64, 'big'],
] as const;

describe.each(kinds)('an ELF%i %s-endian file', (elfClass, endian) => {
  const build = (description: Parameters<typeof buildElf>[0]): ReturnType<typeof readElf> => readElf(buildElf({ ...description, class: elfClass, endian }));

  it('tells its class, byte order, machine and type', () => {
    expect(build({ machine: 21, type: 'exec' })).toMatchObject({ class: elfClass, endian, machine: 'ppc64', type: 'exec' });
    expect(build({ machine: 60000, type: 'rel' })).toMatchObject({ machine: '60000', type: 'rel' });
  });

  it('tells its interpreter, name and libraries', () => {
    const facts = build({ interp: '/lib/ld.so.1', soname: 'libdemo.so.1', needed: ['libc.so.6', 'libm.so.6'] });
    expect(facts).toMatchObject({ interp: '/lib/ld.so.1', soname: 'libdemo.so.1', needed: ['libc.so.6', 'libm.so.6'] });
  });

  it('tells both search paths, split at colons', () => {
    const facts = build({ rpath: '/usr/lib64:$ORIGIN/../lib', runpath: '/opt/demo::' });
    expect(facts).toMatchObject({ rpath: ['/usr/lib64', '$ORIGIN/../lib'], runpath: ['/opt/demo', '', ''] });
  });

  it('tells an empty search path from none', () => {
    expect(build({ rpath: '' })?.rpath).toEqual(['']);
    expect(build({ needed: ['libc.so.6'] })).not.toHaveProperty('rpath');
  });

  it('tells its build id', () => {
    expect(build({ buildId: '0123456789abcdef' })?.buildId).toBe('0123456789abcdef');
    expect(build({})).not.toHaveProperty('buildId');
  });

  it('is stripped without a symbol table, with section headers or without', () => {
    expect(build({ sections: 'none' })?.stripped).toBe(true);
    expect(build({ sections: 'stripped' })?.stripped).toBe(true);
    expect(build({ sections: 'symbols' })?.stripped).toBe(false);
  });
});

describe('hardening', () => {
  it('is full relro with any of the three marks of immediate binding', () => {
    expect(readElf(buildElf({ relro: true }))).toMatchObject({ relro: 'partial', bindNow: false });
    for (const mark of [{ bindNow: true }, { flags: 8 }, { flags1: 1 }])
      expect(readElf(buildElf({ relro: true, ...mark }))).toMatchObject({ relro: 'full', bindNow: true });
    expect(readElf(buildElf({ bindNow: true }))?.relro).toBe('none');
  });

  it('tells an executable stack from a missing mark', () => {
    expect(readElf(buildElf({ stack: 7 }))).toMatchObject({ execstack: true });
    const plain = readElf(buildElf({ stack: 6 }));
    expect(plain?.execstack).toBe(false);
    expect(plain).not.toHaveProperty('noGnuStack');
    expect(readElf(buildElf({}))).toMatchObject({ execstack: false, noGnuStack: true });
    expect(readElf(buildElf({ type: 'rel' }))).not.toHaveProperty('noGnuStack');
  });

  it('tells segments that are writable and executable, and relocated text', () => {
    expect(readElf(buildElf({ load: 7 }))).toMatchObject({ writableExecutable: true });
    expect(readElf(buildElf({ load: 6 }))).not.toHaveProperty('writableExecutable');
    expect(readElf(buildElf({ textrel: true }))).toMatchObject({ textRelocations: true });
    expect(readElf(buildElf({ flags: 4 }))).toMatchObject({ textRelocations: true });
  });
});

describe('programs and libraries', () => {
  it('a position-independent program is flagged, or has an interpreter and a place for debuggers', () => {
    expect(readElf(buildElf({ flags1: 0x08000001 }))?.pie).toBe(true);
    expect(readElf(buildElf({ interp: '/lib/ld.so.1', debug: true }))?.pie).toBe(true);
  });

  it('a library is neither, even one that can be run', () => {
    expect(readElf(buildElf({ soname: 'libc.so.6', interp: '/lib/ld.so.1' }))).toMatchObject({ pie: false, static: false });
    expect(readElf(buildElf({ type: 'exec', interp: '/lib/ld.so.1', debug: true }))?.pie).toBe(false);
  });

  it('a static program needs no loader', () => {
    expect(readElf(buildElf({ type: 'exec' }))?.static).toBe(true);
    expect(readElf(buildElf({ flags1: 0x08000000 }))?.static).toBe(true);
    expect(readElf(buildElf({ type: 'exec', interp: '/lib/ld.so.1', needed: ['libc.so.6'] }))?.static).toBe(false);
    expect(readElf(buildElf({ type: 'rel' }))?.static).toBe(false);
  });
});
