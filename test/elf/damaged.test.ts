import { describe, expect, it } from '@jest/globals';
import { readElf } from '../../src/elf/index.js';
import { buildElf } from '../support/elf-builder.js';
import { random } from '../support/random.js';

const full = {
  interp: '/lib64/ld-linux-x86-64.so.2',
  soname: 'libdemo.so.1',
  needed: ['libc.so.6'],
  rpath: '/usr/lib64',
  runpath: '/opt',
  buildId: 'feedbeef',
  stack: 6,
  relro: true,
  sections: 'symbols',
} as const;

const shapes = [32, 64].flatMap((elfClass) => (['little', 'big'] as const).map((endian) => buildElf({ ...full, class: elfClass as 32 | 64, endian })));

it('is nothing without the magic, or with a class or byte order that does not exist', () => {
  expect(readElf(Buffer.from('#!/bin/sh\n'))).toBeUndefined();
  expect(readElf(Buffer.alloc(0))).toBeUndefined();
  for (const at of [4, 5]) {
    const bytes = buildElf();
    bytes[at] = 3;
    expect(readElf(bytes)).toBeUndefined();
  }
});

it('is read as far as it goes wherever it is cut off', () => {
  for (const bytes of shapes) {
    for (let length = 6; length < bytes.length; length++) expect(readElf(bytes.subarray(0, length))?.class).toBeDefined();
  }
});

it('is read without an exception whatever bytes change, and the same way twice', () => {
  const { below, pick } = random(7);
  for (let round = 0; round < 4000; round++) {
    const bytes = Buffer.from(shapes[below(shapes.length)] as Buffer);
    for (let changes = 1 + below(6); changes > 0; changes--) bytes[6 + below(bytes.length - 6)] = pick([0, 1, 0x7f, 0x80, 0xff, below(256)]);
    expect(readElf(bytes)).toEqual(readElf(bytes));
  }
});

describe('a table that claims more than there is', () => {
  it('is cut: program headers', () => {
    const bytes = buildElf(full);
    bytes.writeUInt16LE(0xfffe, 56);
    expect(readElf(bytes)).toMatchObject({ soname: 'libdemo.so.1' });
  });

  it('is cut: an entry size of zero is no table', () => {
    const bytes = buildElf(full);
    bytes.writeUInt16LE(0, 54);
    expect(readElf(bytes)).toMatchObject({ needed: [], relro: 'none' });
  });

  it('is cut: offsets beyond 2^53', () => {
    const bytes = buildElf(full);
    bytes.fill(0xff, 32, 48);
    expect(readElf(bytes)).toMatchObject({ class: 64, needed: [], stripped: true });
  });
});

it('reads no more strings than a file could sensibly have', () => {
  const long = 'x'.repeat(100_000);
  const bytes = buildElf({ needed: Array.from({ length: 50 }, () => long) });
  expect(readElf(bytes)?.needed.length).toBeLessThan(12);
});

it('leaves out a string without an end', () => {
  const bytes = buildElf({ needed: ['libc.so.6'] });
  bytes.fill(0x61, bytes.lastIndexOf('libc.so.6'));
  expect(readElf(bytes)?.needed).toEqual([]);
});
