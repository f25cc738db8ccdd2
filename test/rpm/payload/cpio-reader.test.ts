import { describe, expect, it } from '@jest/globals';
import { CpioReader } from '../../../src/rpm/payload/cpio-reader.js';
import { type ArchiveMember, archiveBytes } from '../../support/cpio-builder.js';

const members: readonly ArchiveMember[] = [
  { name: './usr', mode: 0o40755, data: new Uint8Array(0) },
  { name: './usr/odd', mode: 0o100644, data: Buffer.from('12345') },
  { name: './usr/even', mode: 0o100644, data: Buffer.from('12345678') },
];

/** What a listener hears of an archive that comes in pieces of that size; stripped members have `strippedSize` bytes. */
function heard(bytes: Buffer, piece: number, strippedSize = 0): string[] {
  const events: string[] = [];
  let data: Uint8Array[] = [];
  const reader = new CpioReader({
    member: (member) => {
      events.push(member.form === 'newc' ? `${member.name} ${member.mode.toString(8)}` : `number ${member.index}`);
      return member.form === 'newc' ? member.size : strippedSize;
    },
    data: (part) => data.push(part),
    end: () => {
      events.push(Buffer.concat(data).toString());
      data = [];
    },
  });
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece));
  reader.finish();
  return events;
}

const all = ['./usr 40755', '', './usr/odd 100644', '12345', './usr/even 100644', '12345678'];

describe('CpioReader', () => {
  it.each([1, 2, 3, 7, 109, 110, 4096])('tells of all members in pieces of %d bytes', (piece) => {
    expect(heard(archiveBytes(members), piece)).toEqual(all);
  });

  it('takes the sizes of stripped members from its listener', () => {
    const stripped = [0, 5].map((index) => ({ name: '', mode: 0, data: Buffer.from('123'), index }));
    expect(heard(archiveBytes(stripped), 5, 3)).toEqual(['number 0', '123', 'number 5', '123']);
  });

  it('allows padding after the trailer and nothing else', () => {
    const bytes = archiveBytes(members);
    expect(heard(Buffer.concat([bytes, Buffer.alloc(512)]), 64)).toEqual(all);
    expect(() => heard(Buffer.concat([bytes, Buffer.from('\0x')]), 64)).toThrow(`payload: data follows the archive's trailer, at byte ${bytes.length + 1}`);
  });

  it('wants a trailer', () => {
    expect(() => heard(archiveBytes(members, { trailer: false }), 64)).toThrow('without its trailer');
    expect(() => heard(archiveBytes(members).subarray(0, -8), 64)).toThrow('without its trailer');
  });

  it.each([
    ['another magic', 0, '070702', 'payload: no cpio member at byte 0 of the archive'],
    ['a number that is none', 14, '0000_1A4', 'payload: no hexadecimal number at byte 14 of the archive'],
    ['a name without end', 94, '0000FFFF', 'has a name of 65535 bytes, 2 to 4096 expected'],
    ['no name', 94, '00000001', 'has a name of 1 bytes, 2 to 4096 expected'],
    ['a name cut by a NUL', 112, '\0', 'the name of the member at byte 0 of the archive is not one string'],
  ])('refuses a member with %s', (_, at, text, message) => {
    const bytes = archiveBytes(members);
    bytes.write(text, at, 'latin1');
    expect(() => heard(bytes, 64)).toThrow(message);
  });
});
