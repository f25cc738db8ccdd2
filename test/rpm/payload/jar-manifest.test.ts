import { describe, expect, it } from '@jest/globals';
import { isJar, jarManifest } from '../../../src/rpm/payload/jar-manifest.js';
import { TextBudget } from '../../../src/rpm/payload/text-budget.js';
import { type ZipMember, zipBytes } from '../../support/zip-builder.js';

const main = 'Manifest-Version: 1.0\r\nClass-Path: a.jar\r\n b.jar\r\n';
const directory: ZipMember = { name: 'META-INF/', stored: true };
const manifest: ZipMember = { name: 'META-INF/MANIFEST.MF', content: `${main}\r\nName: a/B.class\r\nSHA-256-Digest: x\r\n` };

function found(members: readonly ZipMember[], { room = 1 << 20, length = Number.POSITIVE_INFINITY } = {}) {
  const budget = new TextBudget(room);
  const text = jarManifest(zipBytes(members).subarray(0, length), budget);
  return { text, denied: budget.denied, spent: room - budget.left };
}

describe("a jar's manifest", () => {
  it.each<[string, readonly ZipMember[]]>([
    ['comes first', [manifest]],
    ['stands behind its directory', [directory, manifest, { name: 'a/B.class', content: 'x' }]],
    ['is not compressed', [directory, { ...manifest, stored: true }]],
    ['has its sizes behind it', [directory, { ...manifest, descriptor: 'signed' }, { name: 'a', content: 'x' }]],
    [
      'stands behind files whose sizes are behind them',
      [{ name: 'a', content: 'aaaa', descriptor: 'signed' }, { name: 'b', content: 'b', descriptor: 'plain' }, manifest],
    ],
    ['is written in small letters', [{ ...manifest, name: 'meta-inf/manifest.mf' }]],
  ])('is its main section where it %s', (_, members) => expect(found(members)).toMatchObject({ text: main, denied: false }));

  it('ends with the last whole line that is there', () => {
    const long = { ...manifest, content: `Manifest-Version: 1.0\nX: ${'abc '.repeat(20_000)}\n`, stored: true };
    expect(found([long], { length: 2000 }).text).toBe('Manifest-Version: 1.0\n');
    const random = Array.from({ length: 2000 }, (_, index) => `Key-${index}: ${Math.sin(index)}`).join('\n');
    const text = found([{ ...manifest, content: random }], { length: 8000 }).text ?? '';
    expect(random.startsWith(text) && text.endsWith('\n') && text.length > 1000).toBe(true);
  });

  it.each<[string, readonly ZipMember[]]>([
    ['is none', [{ name: 'a', content: 'x' }]],
    ['is encrypted', [{ ...manifest, encrypted: true }]],
    ['stands behind very many files', [...Array.from({ length: 40 }, () => ({ name: 'a', content: 'x' })), manifest]],
  ])('is unknown where there %s', (_, members) => expect(found(members)).toMatchObject({ text: undefined, denied: false }));

  it.each(Array.from({ length: 30 }, (_, index) => index * 6))('is no accident in a jar cut off at %d', (length) => {
    expect(main.startsWith(found([directory, { name: 'a', content: 'aaaa', descriptor: 'signed' }, manifest], { length }).text ?? '')).toBe(true);
  });

  it('costs no more than its budget, and says so where that is too little', () => {
    const zeros = { name: 'a', content: Buffer.alloc(10 << 20), descriptor: 'signed' } as const;
    expect(found([zeros, manifest], { room: 4 << 20 })).toEqual({ text: undefined, denied: true, spent: 1 << 20 });
    expect(found([zeros, manifest], { room: 1000 })).toEqual({ text: undefined, denied: true, spent: 1000 });
    expect(found([manifest], { room: 0 })).toEqual({ text: undefined, denied: true, spent: 0 });
  });

  it('is looked for in jar, war and ear', () => expect(['a.jar', '/b.war', 'c.ear', 'd.zip', 'jar'].map(isJar)).toEqual([true, true, true, false, false]));
});
