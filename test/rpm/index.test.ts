import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { readPackage } from '../../src/rpm/index.js';
import { elfFixture } from '../elf/fixtures.js';
import { damageOf, everything, headersOnly, readBuilt, readBytes } from '../support/read-rpm.js';
import { buildRpm, chunksOf, type RpmDescription, type RpmFile } from '../support/rpm-builder.js';

const files: readonly RpmFile[] = [
  { path: '/usr/bin/demo', content: '#!/bin/sh\necho\n', mode: 0o100755, caps: 'cap_net_raw=ep' },
  { path: '/usr/bin/link', linkTo: 'demo' },
  { path: '/usr/share/demo', mode: 0o040755 },
  { path: '/usr/share/demo/a', content: 'same\n', inode: 7 },
  { path: '/usr/share/demo/b', content: 'same\n', inode: 7 },
  { path: '/var/log/demo', flags: 64 },
];

describe('readPackage', () => {
  it.each([3, 4, 6] as const)('reads a package of format %d whole', async (format) => {
    const facts = await readBuilt({ format, files });
    expect(facts).toMatchObject({ kind: 'rpm', format, nevra: 'demo-1.0-1.x86_64', sourceRpm: 'demo-1.0-1.src.rpm', signed: false });
    expect(facts.digests).toEqual({ header: format === 3 ? 'absent' : 'ok', payload: 'ok', files: { checked: 3, bad: [] } });
    expect(facts.payload).toMatchObject({ format: 'cpio', compressor: 'gzip', entries: 5 });
    expect(facts.files.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  });

  it('knows a source package by what it says, and its plain file names', async () => {
    const facts = await readBuilt({ source: true, files: [{ path: 'demo.spec', content: 'Name: demo\n' }] });
    expect(facts).toMatchObject({ kind: 'srpm', arch: 'src', nevra: 'demo-1.0-1.src' });
    expect(facts.files[0]).toMatchObject({ path: 'demo.spec', content: { kind: 'text', text: 'Name: demo\n' } });
  });

  it('takes a payload without compression for what it is', async () => {
    const facts = await readBuilt({ compressor: 'none', files });
    expect(facts.payload?.compressor).toBe('none');
    expect(facts.digests.payload).toBe('ok');
  });

  it('looks into compressed kernel modules', async () => {
    const module = elfFixture('module.ko');
    const { files: read } = await readBuilt({
      files: [
        { path: '/lib/modules/a.ko.gz', content: gzipSync(module) },
        { path: '/lib/modules/b.ko.gz', content: gzipSync('no module') },
        { path: '/lib/modules/c.ko.gz', content: gzipSync(module).subarray(0, -9) },
        { path: '/lib/modules/d.ko', content: module },
        { path: '/lib/modules/e.so.gz', content: gzipSync(module) },
      ],
    });
    const [a, b, c, d, e] = read.map(({ content }) => content);
    expect(a).toEqual({ kind: 'elf', elf: d?.elf, compression: 'gzip' });
    for (const other of [b, c, e]) expect(other).toMatchObject({ kind: 'binary', format: 'gzip' });
  });

  it('gives every hard link what its data showed', async () => {
    const { files: read } = await readBuilt({ files });
    const contents = read.filter(({ path }) => path.startsWith('/usr/share/demo/')).map(({ content }) => content);
    expect(contents).toMatchObject([
      { kind: 'text', firstLine: 'same', text: 'same\n' },
      { kind: 'text', firstLine: 'same', text: 'same\n' },
    ]);
  });

  it('says nothing of contents that nobody asked for', async () => {
    const facts = await readBuilt({ files }, { request: { ...headersOnly, payload: true } });
    expect(facts.digests.files.checked).toBe(3);
    expect(facts.files.some(({ content }) => content !== undefined)).toBe(false);
  });

  it('reads no further than the headers where only they are asked for, and closes the input', async () => {
    const { bytes, payloadStart } = buildRpm({ files: [{ path: '/big', content: new Uint8Array(1 << 20).map((_, i) => i * 31) }], compressor: 'none' });
    let given = 0;
    let closed = false;
    async function* input(): AsyncGenerator<Uint8Array, void, undefined> {
      try {
        for await (const chunk of chunksOf(bytes, 1024)) {
          given += chunk.length;
          yield chunk;
        }
      } finally {
        closed = true;
      }
    }
    const facts = await readPackage(input(), { path: 'demo.rpm', request: headersOnly });
    expect(given).toBeLessThan(payloadStart + 1024);
    expect(closed).toBe(true);
    expect(facts.digests).toMatchObject({ header: 'ok', payload: 'unchecked' });
    expect(facts.payload).toBeUndefined();
  });

  it('gives the same plain data whatever the chunks are', async () => {
    const { bytes } = buildRpm({ files });
    const whole = await readPackage(chunksOf(bytes, bytes.length), { path: 'x', request: everything });
    const bitwise = await readPackage(chunksOf(bytes, 1), { path: 'x', request: everything });
    expect(bitwise).toEqual(whole);
    expect(structuredClone(whole)).toEqual(whole);
  });

  it('passes an error of the input on as it is', async () => {
    const failure = new Error('read failed');
    async function* input(): AsyncGenerator<Uint8Array, void, undefined> {
      yield buildRpm().bytes.subarray(0, 200);
      throw failure;
    }
    await expect(readPackage(input(), { path: 'x', request: headersOnly })).rejects.toBe(failure);
  });

  it('tells of a signature without judging it', async () => {
    const facts = await readBuilt({ signatureFields: [{ tag: 268, type: 'bin', value: Uint8Array.of(0x89, 2) }] });
    expect(facts.signed).toBe(true);
    expect(facts.signature.RSAHEADER).toBe('8902');
  });
});

describe('digests', () => {
  it('are bad for a main header that was changed', async () => {
    const { bytes, headerStart } = buildRpm({ name: 'demo' });
    bytes[bytes.indexOf('demo\0', headerStart)] = 0x44;
    const facts = await readBytes(bytes, { request: headersOnly });
    expect(facts).toMatchObject({ name: 'Demo', digests: { header: 'bad' } });
  });

  it('are bad for one wrong header digest among right ones', async () => {
    const facts = await readBuilt({ signatureFields: [{ tag: 269, type: 'string', value: '0'.repeat(40) }] });
    expect(facts.digests.header).toBe('bad');
  });

  it.each([
    ['compressed', 5092],
    ['uncompressed', 5097],
  ])('are bad for a payload whose %s digest is another', async (_, tag) => {
    const facts = await readBuilt({ files, fields: [{ tag, type: 'strings', value: ['0'.repeat(64)] }] });
    expect(facts.digests.payload).toBe('bad');
  });

  it('of the payload as stored prove enough where not every one is asked for', async () => {
    const zeros = { type: 'strings', value: ['0'.repeat(64)] } as const;
    const payloadOf = async (description: RpmDescription): Promise<string> =>
      (await readBuilt({ files, ...description }, { request: { ...everything, everyDigest: false } })).digests.payload;
    expect(await payloadOf({ fields: [{ tag: 5097, ...zeros }] })).toBe('ok');
    expect(await payloadOf({ fields: [{ tag: 5092, ...zeros }] })).toBe('bad');
    expect(await payloadOf({ withoutTags: [5092], fields: [{ tag: 5097, ...zeros }] })).toBe('bad');
  });

  it('fall back on the MD5 of header and payload', async () => {
    const withoutTags = [5092, 5093, 5097];
    expect((await readBuilt({ files, withoutTags })).digests.payload).toBe('ok');
    expect((await readBuilt({ files, withoutTags, withoutSignatureTags: [1004] })).digests.payload).toBe('absent');
    const signatureFields = [{ tag: 1004, type: 'bin', value: new Uint8Array(16) }] as const;
    expect((await readBuilt({ files, withoutTags, signatureFields })).digests.payload).toBe('bad');
  });

  it.each([
    [1, 'md5'],
    [2, 'sha1'],
    [9, 'sha384'],
    [10, 'sha512'],
    [12, 'sha3-256'],
  ] as const)('of files are checked with algorithm %d, %s', async (number, name) => {
    const { digests } = await readBuilt({ files, fileDigest: [number, name] });
    expect(digests.files).toEqual({ checked: 3, bad: [] });
  });

  it('of files name what differs, every hard link of it, in the order of the header', async () => {
    const shout = (data: Uint8Array): Uint8Array => data.map((byte) => (byte === 0x65 ? 0x45 : byte));
    const { digests } = await readBuilt({
      files,
      members: (all) => all.map((member) => (member.name.endsWith('link') ? member : { ...member, data: shout(member.data) })),
    });
    expect(digests.files).toEqual({ checked: 3, bad: ['/usr/bin/demo', '/usr/share/demo/a', '/usr/share/demo/b'] });
  });

  it('of an algorithm that is not known are an error, not silence', async () => {
    const error = await damageOf(readBuilt({ files, fileDigest: [77, 'sha256'] }));
    expect(error).toMatchObject({ tag: 'FILEDIGESTALGO', message: 'FILEDIGESTALGO 77 is no digest algorithm that can be checked' });
  });
});
