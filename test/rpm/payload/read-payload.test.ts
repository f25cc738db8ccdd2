import { describe, expect, it } from '@jest/globals';
import { damageOf, readBuilt } from '../../support/read-rpm.js';
import type { RpmDescription, RpmFile } from '../../support/rpm-builder.js';

const files: readonly RpmFile[] = [
  { path: '/usr/bin/demo', content: 'text\n', mode: 0o100755 },
  { path: '/usr/bin/link', linkTo: 'demo' },
  { path: '/usr/lib/a', content: 'same\n', inode: 7 },
  { path: '/usr/lib/b', content: 'same\n', inode: 7 },
  { path: '/var/log/demo', flags: 64 },
];

const named = (name: string) => (member: { readonly name: string }) => member.name === name;
const extra = { name: './etc/backdoor', mode: 0o100644, data: Buffer.from('x') };

const disagreements: readonly (readonly [what: string, description: RpmDescription, message: string])[] = [
  ['a file that the header does not list', { members: (all) => [...all, extra] }, 'payload: ./etc/backdoor is not in the header'],
  ['a file that does not come', { members: (all) => all.slice(1) }, 'payload: /usr/bin/demo is missing'],
  ['a file that comes twice', { members: (all) => [...all, ...all.slice(0, 1)] }, 'payload: /usr/bin/demo is there twice'],
  [
    'a ghost that comes',
    { members: (all) => [...all, { ...extra, name: './var/log/demo' }] },
    'payload: /var/log/demo is there, but the header calls it a ghost',
  ],
  [
    'another mode',
    { members: (all) => all.map((m) => (named('./usr/bin/demo')(m) ? { ...m, mode: 0o104755 } : m)) },
    'payload: /usr/bin/demo has mode 104755, the header says 100755',
  ],
  [
    'another size',
    { members: (all) => all.map((m) => (named('./usr/bin/demo')(m) ? { ...m, data: Buffer.from('longer text\n') } : m)) },
    'payload: /usr/bin/demo has 12 bytes, the header says 5',
  ],
  [
    'another link target',
    { members: (all) => all.map((m) => (named('./usr/bin/link')(m) ? { ...m, data: Buffer.from('evil') } : m)) },
    'payload: /usr/bin/link points elsewhere than the header says',
  ],
  [
    'hard links without data',
    { members: (all) => all.map((m) => (named('./usr/lib/b')(m) ? { ...m, data: Buffer.alloc(0) } : m)) },
    'payload: no hard link of /usr/lib/a brings its data',
  ],
  [
    'hard links with data twice',
    { members: (all) => all.map((m) => (named('./usr/lib/a')(m) ? { ...m, data: Buffer.from('same\n') } : m)) },
    'payload: two hard links of /usr/lib/a bring data',
  ],
  ['no trailer', { trailer: false }, 'without its trailer'],
  [
    'a stated size larger than the rest',
    { members: (all) => all.map((m, i) => (i === 0 ? { ...m, statedSize: 0xffffffff } : m)) },
    'has 4294967295 bytes, the header says 5',
  ],
  ['a file number beyond the list', { format: 6, members: (all) => all.map((m) => ({ ...m, index: (m.index ?? 0) + 9 })) }, 'payload: file number 9 of 5'],
  ['a payload cut off', { payload: (bytes) => bytes.subarray(0, -20) }, 'payload: gzip: '],
  ['bytes after the payload', { payload: (bytes) => Buffer.concat([bytes, Buffer.from('trailing')]) }, 'payload: gzip: '],
  ['no payload', { payload: () => Buffer.alloc(0) }, 'no payload: the file ends after the main header'],
  ['no known compression', { payload: () => Buffer.from('?'.repeat(100)) }, 'payload: no known compression begins so, gzip expected'],
  [
    'another compression than stated',
    { compressor: 'none', fields: [{ tag: 1125, type: 'string', value: 'xz' }] },
    'payload: PAYLOADCOMPRESSOR says xz, the data is none',
  ],
  ['a format that is no cpio', { fields: [{ tag: 1124, type: 'string', value: 'drpm' }] }, "payload: format drpm can't be read, only cpio"],
  ['an archive shorter than stated', { signatureFields: [{ tag: 1007, type: 'int32', value: 99_999 }] }, 'ARCHIVESIZE says 99999'],
  [
    'an archive much longer than stated',
    { files: [{ path: '/usr/share/large', content: 'x'.repeat(20_000) }], signatureFields: [{ tag: 1007, type: 'int32', value: 100 }] },
    'bytes after decompression',
  ],
  ['a payload shorter than stated', { signatureFields: [{ tag: 1000, type: 'int32', value: 99_999 }] }, 'SIGSIZE says '],
  [
    'the same path twice in the header',
    { files: [...files, { path: '/usr/bin/demo', content: 'text\n', mode: 0o100755 }] },
    'main header: /usr/bin/demo is in the file list twice',
  ],
];

describe('a payload with', () => {
  it.each(disagreements)('%s is damage that the message tells', async (_, description, message) => {
    const error = await damageOf(readBuilt({ files, ...description }));
    expect(error.message).toContain(message);
  });

  it('more bytes than the limit stops there', async () => {
    const error = await damageOf(readBuilt({ files }, { limits: { payloadBytes: 500 } }));
    expect(error.message).toContain('more than 500 bytes after decompression');
  });

  it('no more than the bytes of its files stated is read all the same, as rpm does', async () => {
    const facts = await readBuilt({ files, signatureFields: [{ tag: 1007, type: 'int32', value: 30 }] });
    expect(facts.digests).toMatchObject({ payload: 'ok', files: { checked: 3, bad: [] } });
  });

  it('members in another order than the header is read all the same', async () => {
    const facts = await readBuilt({ files, members: (all) => all.toReversed() });
    expect(facts.digests.files).toEqual({ checked: 3, bad: [] });
  });
});
