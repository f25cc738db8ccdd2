import { describe, expect, it } from '@jest/globals';
import { damageOf, headersOnly, readBuilt, readBytes } from '../../support/read-rpm.js';
import { buildRpm, type RpmDescription } from '../../support/rpm-builder.js';
import type { HeaderField } from '../../support/rpm-header-builder.js';

const lies: readonly (readonly [what: string, lie: NonNullable<HeaderField['lie']>, message: string])[] = [
  ['a type that is none', { type: 10 }, 'no such type'],
  ['the NULL type', { type: 0 }, 'no such type'],
  ['another type than the tag has', { type: 4, offset: 0 }, 'its type must be 6 (STRING)'],
  ['a negative offset', { offset: -4 }, 'its data lies outside'],
  ['an offset beyond the data', { offset: 0x7fffffff }, 'its data lies outside'],
  ['data that belongs to the tag before', { offset: 2 }, 'its data does not follow the data of the tag before'],
  ['no elements', { count: 0 }, 'its count is outside 1 to'],
  ['more elements than bytes', { count: 0xffffff }, 'its count is outside 1 to'],
  ['two values of a string', { count: 2 }, 'a string has count 1'],
];

describe('an index entry with', () => {
  it.each(lies)('%s is damage that names tag and place', async (_, lie, message) => {
    const fields: HeaderField[] = [{ tag: 1001, type: 'string', value: '1.0', lie }];
    const error = await damageOf(readBuilt({ fields }, { request: headersOnly }));
    expect(error.message).toContain(`main header: tag[3] VERSION (tag 1001`);
    expect(error.message).toContain(message);
    const { headerStart } = buildRpm({ fields });
    expect(error).toMatchObject({ tag: 'VERSION', offset: headerStart + 16 + 3 * 16 });
  });

  it('data that is not aligned is damage', async () => {
    const error = await damageOf(readBuilt({ fields: [{ tag: 1009, type: 'int32', value: 5, lie: { offset: 61 } }] }));
    expect(error.message).toContain('its data is not aligned to 4 bytes');
  });

  it('data that leaves a gap before it is damage', async () => {
    const error = await damageOf(readBuilt({ fields: [{ tag: 6000, type: 'bin', value: Uint8Array.of(1, 2, 3), lie: { count: 2 } }] }));
    expect(error.message).toMatch(/^main header: 1 bytes belong to no tag$/);
  });

  it('text that runs out of the header is damage', async () => {
    const { bytes, payloadStart } = buildRpm({ format: 3, fields: [{ tag: 6000, type: 'string', value: 'last' }] });
    bytes[payloadStart - 1] = 0x21;
    const error = await damageOf(readBytes(bytes));
    expect(error.message).toContain('its data does not end inside the header');
  });

  it('a tag that came before is damage: rpm and others would see different values', async () => {
    const { bytes, headerStart } = buildRpm();
    bytes.writeUInt32BE(1001, headerStart + 16 + 4 * 16);
    const error = await damageOf(readBytes(bytes));
    expect(error.message).toContain('the tag is there twice');
  });
});

const starts: readonly (readonly [what: string, change: (bytes: Buffer, signatureStart: number, headerStart: number) => void, message: string])[] = [
  ['no lead', (bytes) => bytes.fill(0, 0, 4), 'not an rpm package'],
  ['a lead of another version', (bytes) => bytes.writeUInt8(9, 4), 'lead: package version 9, 3 or 4 expected'],
  ['no signature header', (bytes, at) => bytes.fill(0, at, at + 3), 'no signature header where one must begin'],
  ['no main header', (bytes, _, at) => bytes.fill(0, at, at + 3), 'no main header where one must begin'],
  ['no tags', (bytes, at) => bytes.writeUInt32BE(0, at + 8), 'signature header: 0 tags, 1 to 65535 expected'],
  ['too many tags', (bytes, at) => bytes.writeUInt32BE(65536, at + 8), 'signature header: 65536 tags, 1 to 65535 expected'],
  ['too much data', (bytes, at) => bytes.writeUInt32BE(0x7fffffff, at + 12), 'the limit is 67108864'],
  ['more data than the file', (bytes, _, at) => bytes.writeUInt32BE(0x3000000, at + 12), 'file ends inside the main header'],
  ['a region of another size', (bytes, _, at) => bytes.writeUInt32BE(17, at + 16 + 12), 'the region tag must be 16 bytes of binary data'],
  ['a region outside', (bytes, _, at) => bytes.writeUInt32BE(0x100000, at + 16 + 8), 'the region trailer lies outside the data'],
  ['a region that is not the first tag', (bytes, _, at) => bytes.writeUInt32BE(64, at + 16), 'tag numbers are 100 to 2147483647'],
];

describe('a package with', () => {
  it.each(starts)('%s is damage', async (_, change, message) => {
    const { bytes, signatureStart, headerStart } = buildRpm();
    change(bytes, signatureStart, headerStart);
    expect((await damageOf(readBytes(bytes))).message).toContain(message);
  });

  it('a region trailer that covers not all tags is damage', async () => {
    const { bytes, payloadStart } = buildRpm();
    bytes.writeInt32BE(-16, payloadStart - 8);
    expect((await damageOf(readBytes(bytes))).message).toContain('the region must cover all');
  });

  it('headers beyond the limit is refused before they are read', async () => {
    const error = await damageOf(readBuilt({}, { limits: { headerBytes: 100 } }));
    expect(error.message).toMatch(/^signature header: \d+ bytes, the limit is 100$/);
    const values = await damageOf(
      readBuilt({ fields: [{ tag: 1034, type: 'int32', value: new Array<number>(500).fill(1) }] }, { limits: { headerValues: 500 } }),
    );
    expect(values.message).toMatch(/^main header: \d+ values, the limit is 500$/);
  });
});

const lists: readonly (readonly [what: string, description: RpmDescription, message: string])[] = [
  ['file modes', { fields: [{ tag: 1030, type: 'int16', value: [0o100644] }] }, 'FILEMODES has 1 values, the file list has 2'],
  ['owners', { fields: [{ tag: 1039, type: 'strings', value: ['root'] }] }, 'FILEUSERNAME has 1 values, the file list has 2'],
  ['directories', { fields: [{ tag: 1116, type: 'int32', value: [0, 9] }] }, 'DIRINDEXES points at directory 9 of 1'],
  [
    'classes',
    {
      fields: [
        { tag: 1141, type: 'int32', value: [0, 1] },
        { tag: 1142, type: 'strings', value: ['data'] },
      ],
    },
    'FILECLASS points at entry 1 of 1',
  ],
  ['sizes that are missing', { withoutTags: [1028] }, 'main header: files but no FILESIZES'],
  [
    'requirements',
    {
      fields: [
        { tag: 1049, type: 'strings', value: ['a', 'b'] },
        { tag: 1050, type: 'strings', value: ['1'] },
      ],
    },
    'REQUIREVERSION has 1 values, REQUIRENAME has 2',
  ],
  ['a name that is missing', { withoutTags: [1000] }, 'main header: no NAME'],
];

describe('a main header that does not agree with itself on', () => {
  it.each(lists)('%s is damage', async (_, description, message) => {
    const files = [
      { path: '/a', content: 'a' },
      { path: '/b', content: 'b' },
    ];
    expect((await damageOf(readBuilt({ files, ...description }))).message).toBe(message);
  });
});
