import { describe, expect, it } from '@jest/globals';
import type { FactsRequest, FileContent } from '../../../src/rpm/facts.js';
import { defaultPackageLimits } from '../../../src/rpm/limits.js';
import { ContentReader } from '../../../src/rpm/payload/content.js';
import { elfFixture } from '../../elf/fixtures.js';

const asked: FactsRequest = { payload: true, elf: true, firstLine: true, text: ['*.txt'] };

function contentOf(bytes: Uint8Array | string, { name = '/usr/x', request = asked, limits = {}, piece = 1 << 20 } = {}): FileContent {
  const data = Buffer.from(bytes as Uint8Array);
  const reader = new ContentReader(request, { ...defaultPackageLimits, ...limits });
  reader.begin(name, data.length);
  for (let at = 0; at < data.length; at += piece) reader.push(data.subarray(at, at + piece));
  return reader.finish();
}

describe('what a file shows', () => {
  it('is its first line, a CR included, a byte order mark apart', () => {
    expect(contentOf('#!/bin/sh\r\nexit\n')).toEqual({ kind: 'text', firstLine: '#!/bin/sh\r' });
    expect(contentOf('\ufeff#!/bin/sh\n')).toEqual({ kind: 'text', firstLine: '#!/bin/sh', bom: true });
    expect(contentOf('one line')).toEqual({ kind: 'text', firstLine: 'one line' });
  });

  it('is at most 1024 bytes of the first line, and whole characters', () => {
    expect(contentOf('x'.repeat(5000)).firstLine).toHaveLength(1024);
    expect(contentOf(`x${'é'.repeat(2000)}`).firstLine).toBe(`x${'é'.repeat(511)}`);
  });

  it('is the whole text where the name was asked for and the size allows', () => {
    const text = 'line\n'.repeat(1000);
    expect(contentOf(text, { name: '/usr/share/a.txt', piece: 100 }).text).toBe(text);
    expect(contentOf(text, { name: '/usr/share/a.txt/b' }).text).toBeUndefined();
    expect(contentOf(text, { name: '/usr/share/a.txt', limits: { textBytes: 4999 } }).text).toBeUndefined();
  });

  it('is nothing of a file without bytes', () => expect(contentOf('')).toEqual({ kind: 'empty' }));

  it.each([1, 100, 1028, 5000])('does not depend on pieces of %d bytes', (piece) => {
    const text = `first\n${'ö'.repeat(3000)}`;
    expect(contentOf(text, { name: 'a.txt', piece })).toEqual(contentOf(text, { name: 'a.txt' }));
  });

  it('is an ELF file by its magic, without facts where there are none to read', () => {
    expect(contentOf('\x7fELF and nothing more')).toEqual({ kind: 'elf' });
    expect(contentOf(Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(5000)]), { limits: { heldFileBytes: 100 } })).toEqual({ kind: 'elf' });
  });

  it.each([
    ['UTF-8 cut at the border of what is looked at', 'text', Buffer.from(`${'x'.repeat(1023)}é\n`)],
    ['Latin-1', 'text', Buffer.from('caf\xe9\n', 'latin1')],
    ['terminal escapes', 'text', Buffer.from('\x1b[1mbold\x1b[0m\f\n')],
    ['a NUL', 'binary', Buffer.from('text\0')],
    ['a bell', 'binary', Buffer.from('ding\x07')],
    ['a DEL', 'binary', Buffer.from('x\x7f')],
    ['bytes of no text', 'binary', Buffer.from([0x80, 0x81, 0x90, 0x41])],
  ])('with %s is %s', (_, kind, bytes) => expect(contentOf(bytes).kind).toBe(kind));
});

describe('the form of a small text', () => {
  const request: FactsRequest = { ...asked, textForm: true, buildPaths: true };

  it.each(['one\n', 'one', 'one\r\n', 'a\rb', 'caf\u00e9\n', '/builddir/build/BUILD/a-1/a.c\n', '\n', 'x'.repeat(1024), 'x'.repeat(1025)])(
    'is the same whether %j comes whole or in pieces',
    (text) => expect(contentOf(text, { request })).toEqual(contentOf(text, { request, piece: 1 })),
  );
});

describe('what is looked for only where it was asked', () => {
  const more: FactsRequest = { ...asked, imports: true, textForm: true, format: true, buildPaths: true };
  const script = '#!/bin/sh\r\ncd /builddir/build/BUILD/demo-1.0\r\n';

  it('is the form of a text and the paths of the build in it', () => {
    expect(contentOf(script, { request: more, piece: 7 })).toEqual({
      kind: 'text',
      firstLine: '#!/bin/sh\r',
      form: { encoding: 'ascii', lineEnds: ['crlf'] },
      buildPaths: { paths: ['/builddir/build/BUILD/demo-1.0'] },
    });
    expect(contentOf(script)).toEqual({ kind: 'text', firstLine: '#!/bin/sh\r' });
  });

  it('is the format of what is neither text nor ELF', () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
    expect(contentOf(picture, { request: more })).toEqual({ kind: 'binary', format: 'png' });
    expect(contentOf(picture)).toEqual({ kind: 'binary' });
  });

  it('is the symbols that a program imports', () => {
    expect(contentOf(elfFixture('pie'), { request: more, piece: 1000 }).elf?.imports?.names).toContain('puts');
    expect(contentOf(elfFixture('pie')).elf).not.toHaveProperty('imports');
  });

  it('is what a static archive holds, with the ELF files', () => {
    expect(contentOf(elfFixture('archive.a'), { request: more, piece: 100 })).toMatchObject({
      kind: 'binary',
      format: 'ar',
      archive: { members: 2, objects: 2 },
    });
    expect(contentOf(elfFixture('archive.a'), { request: { ...more, elf: false } })).toEqual({ kind: 'binary', format: 'ar' });
  });
});
