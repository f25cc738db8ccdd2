import { describe, expect, it } from '@jest/globals';
import { readElf } from '../../src/elf/index.js';
import { elfFixture } from './fixtures.js';

const imports = { imports: true };

/** Place of the first section header of that type; of the fields sh_offset is at 24, sh_size at 32, sh_entsize at 56. */
function sectionHeader(bytes: Buffer, type: number): number {
  const table = Number(bytes.readBigUInt64LE(40));
  for (let at = table; at + 64 <= bytes.length; at += 64) if (bytes.readUInt32LE(at + 4) === type) return at;
  throw new Error(`no section of type ${type}`);
}

/** Place of the value of a dynamic entry. */
function dynamicValue(bytes: Buffer, tag: number): number {
  const section = sectionHeader(bytes, 6);
  for (let at = Number(bytes.readBigUInt64LE(section + 24)); at + 16 <= bytes.length; at += 16) {
    if (bytes.readBigUInt64LE(at) === BigInt(tag)) return at + 8;
  }
  throw new Error(`no dynamic entry ${tag}`);
}

function changed(name: string, change: (bytes: Buffer) => void): ReturnType<typeof readElf> {
  const bytes = elfFixture(name);
  change(bytes);
  return readElf(bytes, imports);
}

describe('tables that claim more than a file can hold', () => {
  const sound = readElf(elfFixture('pie'), imports);

  it('a thousand million section headers are those that are there', () => {
    const facts = changed('pie', (bytes) => {
      bytes.writeUInt16LE(0, 60);
      bytes.writeBigUInt64LE(1_000_000_000n, Number(bytes.readBigUInt64LE(40)) + 32);
    });
    expect(facts).toEqual(sound);
  });

  it('a symbol table of 2^40 bytes ends with the file', () => {
    const facts = changed('pie', (bytes) => void bytes.writeBigUInt64LE(2n ** 40n, sectionHeader(bytes, 11) + 32));
    expect(facts?.imports?.names).toEqual(expect.arrayContaining([...(sound?.imports?.names ?? [])]));
    expect(facts?.imports?.truncated).toBe(true);
  });

  it('a hash table of 2^32 buckets, without section headers, is none', () => {
    const place = Number(elfFixture('pie').readBigUInt64LE(sectionHeader(elfFixture('pie'), 0x6ffffff6) + 24));
    const facts = changed('pie', (bytes) => {
      bytes.fill(0, 40, 48);
      bytes.writeUInt32LE(0xffffffff, place);
    });
    expect(facts).toMatchObject({ pie: true, needed: ['libc.so.6'] });
  });

  it('a chain of versions that runs into itself ends', () => {
    const facts = changed('pie', (bytes) => {
      const versions = Number(bytes.readBigUInt64LE(sectionHeader(bytes, 0x6ffffffe) + 24));
      bytes.writeUInt16LE(0xffff, versions + 2);
      bytes.writeUInt32LE(1, versions + 12);
      bytes.writeUInt32LE(1, versions + 16 + 12);
      bytes.writeBigUInt64LE(2n ** 32n, dynamicValue(bytes, 0x6fffffff));
    });
    expect(facts?.versionsNeeded?.[0]?.library).toBe('libc.so.6');
    expect(facts?.versionsNeeded?.flatMap(({ versions }) => versions).length).toBeLessThan(5000);
  });

  it('notes that have no size go on to the next', () => {
    const facts = changed('pie', (bytes) => void bytes.fill(0, Number(bytes.readBigUInt64LE(sectionHeader(bytes, 7) + 24)), bytes.length - 4000));
    expect(facts?.class).toBe(64);
  });

  it('program headers and section headers in the same place are read as both', () => {
    const facts = changed('pie', (bytes) => void bytes.writeBigUInt64LE(64n, 40));
    expect(facts).toMatchObject({ pie: true, interp: '/lib64/ld-linux-x86-64.so.2' });
  });
});

it('symbols that all have the same long name do not add up', () => {
  const count = 100_000;
  const table = Buffer.alloc(24 * count);
  for (let at = 0; at < table.length; at += 24) table.set([1 + ((at / 24) % 200), 0, 0, 0, 0x12], at);
  const pie = elfFixture('pie');
  const section = sectionHeader(pie, 11);
  pie.writeBigUInt64LE(BigInt(pie.length), section + 24);
  pie.writeBigUInt64LE(BigInt(table.length), section + 32);
  const names = readElf(Buffer.concat([pie, table]), imports)?.imports?.names ?? [];
  expect(names.length).toBeGreaterThan(50);
  expect(names.length).toBeLessThanOrEqual(200);
});
