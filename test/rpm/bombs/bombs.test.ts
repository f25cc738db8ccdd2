import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { defaultPackageLimits } from '../../../src/rpm/index.js';
import { LzmaEncoder } from '../../support/lzma-encoder.js';
import { damageOf, readBuilt, readBytes } from '../../support/read-rpm.js';
import { buildRpm } from '../../support/rpm-builder.js';
import { reading } from '../fuzz/reading.js';
import { floodPackage } from './flood.js';
import { bombPackage, bombStart, zstdZeros } from './zeros.js';

const MiB = 1024 * 1024;

describe('a payload that decompresses to far more than it is', () => {
  const fileSize = 4_000_000_000;
  const payload = zstdZeros(bombStart(fileSize), 1000);

  it('stops at the ratio, which the message names', async () => {
    const error = await damageOf(readBytes(bombPackage({ compressor: 'zstd', payload, fileSize })));
    expect(error.message).toMatch(/^payload: \d+ bytes came out of \d+: more than 10000:1$/);
  });

  it('stops at the size that the package states', async () => {
    const error = await damageOf(readBytes(bombPackage({ compressor: 'zstd', payload, fileSize, archiveSize: 3_000_000 })));
    expect(error.message).toMatch(/^payload: more than 300\d{4} bytes after decompression$/);
  });

  const start = bombStart(fileSize);
  const gzip = gzipSync(Buffer.concat([start, Buffer.alloc(8 * MiB)]));
  const lzma = new LzmaEncoder().literals(Buffer.concat([start, Buffer.alloc(300_000)]));

  it.each([
    ['zstd', payload],
    ['gzip', gzip],
    ['lzma', lzma.file()],
    ['none', Buffer.concat([start, Buffer.alloc(MiB)])],
  ])('stops at the limit, whatever it states: %s', async (compressor, stored) => {
    const bomb = bombPackage({ compressor, payload: stored, fileSize, archiveSize: fileSize + 1000 });
    const error = await damageOf(readBytes(bomb, { limits: { payloadBytes: 200_000 } }));
    expect(error.message).toBe('payload: more than 200000 bytes after decompression');
  });
});

describe('a payload that asks for memory', () => {
  const lzmaHeader = Buffer.from('5d00000000ffffffffffffffff00000000000000', 'hex');
  lzmaHeader.writeUInt32LE(0xffff_0000, 1);

  it.each([
    ['a zstd window of 2^41 bytes', 'zstd', zstdZeros(bombStart(10), 1, 0xff)],
    ['an lzma dictionary of 4 GiB', 'lzma', lzmaHeader],
  ])('with %s is refused before it is taken', async (_, compressor, payload) => {
    const bytes = bombPackage({ compressor, payload, fileSize: 10 });
    expect((await damageOf(readBytes(bytes))).message).toContain(`the limit is ${defaultPackageLimits.windowBytes}`);
    expect((await reading(bytes)).largest).toBeLessThan(MiB);
  });

  it('with a member name of 4 GiB is refused before it is taken', async () => {
    const archive = Buffer.from(bombStart(10));
    archive.write('ffffffff', 94, 'latin1');
    const bytes = bombPackage({ compressor: 'none', payload: archive, fileSize: 10 });
    expect((await damageOf(readBytes(bytes))).message).toContain('has a name of 4294967295 bytes');
    expect((await reading(bytes)).largest).toBeLessThan(MiB);
  });

  it('with a program of 250 MiB that does not come takes no memory for it', async () => {
    const fileSize = 250 * MiB;
    const program = Buffer.concat([bombStart(fileSize), Buffer.from('\x7fELF\x02\x01'), Buffer.alloc(5000)]);
    const bytes = bombPackage({ compressor: 'none', payload: program, fileSize });
    expect((await damageOf(readBytes(bytes))).message).toContain('without its trailer');
    expect((await reading(bytes)).largest).toBeLessThan(4 * MiB);
  });
});

describe('a header that asks for memory', () => {
  const { bytes: sound, headerStart } = buildRpm();

  it.each([
    ['2^31 tags', 8, 0x80000000, '2147483648 tags'],
    ['256 MiB of data', 12, 0x0fffffff, 'the limit is'],
    ['63 MiB of data that do not come', 12, 63 * MiB, 'file ends inside the main header'],
  ])('with %s is refused before it is taken', async (_, at, value, message) => {
    const bytes = Buffer.from(sound);
    bytes.writeUInt32BE(value, headerStart + at);
    expect((await damageOf(readBytes(bytes))).message).toContain(message);
    expect((await reading(bytes)).largest).toBeLessThan(MiB);
  });
});

describe('a header that says little and means much', () => {
  const files = Array.from({ length: 2000 }, (_, index) => ({ path: `/usr/${index}`, content: 'x' }));
  const text = (length: number): string => `/${'d'.repeat(length)}/`;

  it('one directory name of a megabyte for all files is refused', async () => {
    const error = await damageOf(readBuilt({ files, fields: [{ tag: 1118, type: 'strings', value: [text(MiB)] }] }));
    expect(error).toMatchObject({ tag: 'DIRNAMES', message: expect.stringContaining('the limit is 4096') });
  });

  it('one description of a megabyte for all files is refused', async () => {
    const fields = [
      { tag: 1141, type: 'int32', value: files.map(() => 0) },
      { tag: 1142, type: 'strings', value: [text(MiB)] },
    ] as const;
    const error = await damageOf(readBuilt({ files, fields }));
    expect(error).toMatchObject({ tag: 'CLASSDICT', message: expect.stringContaining('the limit is 4096') });
  });

  it('long paths of very many files are refused together', async () => {
    const many = Array.from({ length: 40_000 }, (_, index) => ({ path: `/usr/${index}`, content: '' }));
    const error = await damageOf(readBuilt({ files: many, fields: [{ tag: 1118, type: 'strings', value: [text(4000)] }] }));
    expect(error).toMatchObject({ tag: 'DIRNAMES', message: expect.stringContaining('together') });
  });
});

describe('very many', () => {
  it.each([true, false])('files are read, hard links of one or not: %s', async (linked) => {
    const facts = await readBytes(floodPackage({ files: 20_000, linked }));
    expect(facts.files).toHaveLength(20_000);
    expect(facts.digests).toMatchObject({ payload: 'ok', files: { checked: 20_000, bad: [] } });
  });

  it('gzip members, all of them empty, end with the file', async () => {
    const payload = Buffer.alloc(20_000 * 20, gzipSync(''));
    const error = await damageOf(readBytes(bombPackage({ compressor: 'gzip', payload, fileSize: 10 })));
    expect(error.message).toContain('without its trailer');
  });

  it('zeros behind the archive are no padding any more', async () => {
    const payload = gzipSync(Buffer.concat([bombStart(0), bombTrailer(), Buffer.alloc(2 * MiB)]));
    const error = await damageOf(readBytes(bombPackage({ compressor: 'gzip', payload, fileSize: 0 })));
    expect(error.message).toContain("after the archive's trailer");
  });

  it('texts are kept up to a limit', async () => {
    const files = Array.from({ length: 30 }, (_, index) => ({ path: `/usr/share/${index}.txt`, content: 'line\n'.repeat(20_000) }));
    expect((await readBuilt({ files }, { limits: { contentBytes: 4 * MiB } })).files).toHaveLength(30);
    const error = await damageOf(readBuilt({ files }, { limits: { contentBytes: 2 * MiB } }));
    expect(error.message).toBe('payload: what was learned of the files is more than 2097152 bytes');
  });
});

function bombTrailer(): Buffer {
  const trailer = bombStart(0);
  const name = 'TRAILER!!!\0';
  const fixed = Buffer.from(trailer.subarray(0, 110));
  fixed.write(name.length.toString(16).padStart(8, '0'), 94, 'latin1');
  return Buffer.concat([fixed, Buffer.from(name), Buffer.alloc(-(110 + name.length) & 3)]);
}
