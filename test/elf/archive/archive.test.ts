import { describe, expect, it } from '@jest/globals';
import { type ArchiveFacts, ArchiveScanner } from '../../../src/elf/index.js';
import { random } from '../../support/random.js';
import { elfFixture } from '../fixtures.js';

function scan(bytes: Uint8Array, { piece = 1 << 20, memberBytes = 1 << 20 } = {}): ArchiveFacts | undefined {
  const scanner = new ArchiveScanner(memberBytes);
  for (let at = 0; at < bytes.length; at += piece) scanner.push(bytes.subarray(at, at + piece));
  return scanner.finish();
}

describe('a static archive made by ar', () => {
  it('tells its members and their machine', () => {
    expect(scan(elfFixture('archive.a'))).toEqual({ members: 2, objects: 2, machines: ['x86_64/64'], debugInfo: true });
  });

  it('tells link-time bytecode', () => {
    expect(scan(elfFixture('lto.a'))).toMatchObject({ objects: 1, lto: 'slim' });
    expect(scan(elfFixture('mixed.a'))).toEqual({ members: 3, objects: 2, machines: ['i386/32', 'x86_64/64'], lto: 'fat' });
  });

  it('tells that there is nothing in its objects', () => {
    expect(scan(elfFixture('hollow.a'))).toMatchObject({ objects: 1, hollow: true });
    expect(scan(elfFixture('archive.a'))).not.toHaveProperty('hollow');
  });

  it('that is thin holds nothing but names', () => {
    expect(scan(elfFixture('thin.a'))).toEqual({ thin: true, members: 1, objects: 0, machines: [] });
  });

  it.each([1, 7, 59, 60, 61, 4096])('is read the same in pieces of %d bytes', (piece) => {
    for (const name of ['archive.a', 'lto.a', 'thin.a', 'mixed.a']) expect(scan(elfFixture(name), { piece })).toEqual(scan(elfFixture(name)));
  });

  it('is read the same where each piece is overwritten by the next', () => {
    const bytes = elfFixture('archive.a');
    const piece = Buffer.alloc(700);
    const scanner = new ArchiveScanner(1 << 20);
    for (let at = 0; at < bytes.length; at += piece.length) scanner.push(piece.subarray(0, bytes.copy(piece, 0, at, at + piece.length)));
    expect(scanner.finish()).toEqual(scan(bytes));
  });

  it('does not look into members above the limit, and says how many', () => {
    expect(scan(elfFixture('archive.a'), { memberBytes: 2000 })).toMatchObject({ members: 2, objects: 1, skipped: 1 });
  });
});

/** Lengths that an archive may be cut to and be whole: after a member, with its padding or without. */
function memberBorders(bytes: Buffer): Set<number> {
  const borders = new Set([8]);
  for (let at = 8; at < bytes.length; ) {
    const size = Number(bytes.toString('latin1', at + 48, at + 58));
    borders.add(at + 60 + size);
    at += 60 + size + (size & 1);
    borders.add(at);
  }
  return borders;
}

describe('a damaged archive', () => {
  const whole = elfFixture('archive.a');

  it('says so wherever it is cut off', () => {
    const borders = memberBorders(whole);
    for (const border of borders) expect(scan(whole.subarray(0, border))).not.toHaveProperty('damaged');
    for (let length = 8; length <= whole.length; length += 5) {
      expect([length, scan(whole.subarray(0, length))?.damaged ?? false]).toEqual([length, !borders.has(length)]);
    }
  });

  it('that states a member of ten gigabytes takes no memory for it', () => {
    const bytes = Buffer.from(whole);
    bytes.write('9999999999', 8 + 48, 'latin1');
    expect(scan(bytes)).toEqual({ members: 0, objects: 0, machines: [], damaged: true });
  });

  it('is read without an exception whatever bytes change', () => {
    const { below } = random(5);
    for (let round = 0; round < 1500; round++) {
      const bytes = Buffer.from(whole);
      for (let changes = 1 + below(5); changes > 0; changes--) bytes[below(bytes.length)] = below(256);
      expect(scan(bytes, { piece: 1 + below(5000) })).toEqual(scan(bytes));
    }
  });
});

it('another file is none', () => {
  for (const text of ['', '!<arch>', '!<arch>\r', 'any text of some length']) expect(scan(Buffer.from(text), { piece: 3 })).toBeUndefined();
});

it('an archive without members is one, and whole', () => expect(scan(Buffer.from('!<arch>\n'))).toEqual({ members: 0, objects: 0, machines: [] }));
