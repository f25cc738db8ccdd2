import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { trimCache } from '../../../../src/engine/io/cache/trim.js';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'cache-trim-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

const now = 1_700_000_000;
const entry = (letter: string): string => `${letter.repeat(64)}.json`;

function put(name: string, bytes: number, age: number): void {
  writeFileSync(join(cache, name), Buffer.alloc(bytes));
  utimesSync(join(cache, name), now - age, now - age);
}

describe('trimCache', () => {
  it('removes the oldest entries until the rest fits, those of an age by name', () => {
    put(entry('a'), 400, 10);
    put(entry('b'), 400, 20);
    put(entry('c'), 400, 20);
    put(entry('d'), 400, 30);
    expect(trimCache(cache, 1000, now * 1000)).toBeUndefined();
    expect(readdirSync(cache).sort()).toEqual([entry('a'), entry('b')]);
  });

  it('removes what an interrupted run left, once it is old, and nothing that is not its own', () => {
    const left = `${'a'.repeat(64)}.0123456789ab.tmp`;
    put(left, 10, 7200);
    put(left.replace('0', '1'), 10, 60);
    put('notes.txt', 10_000, 7200);
    trimCache(cache, 1000, now * 1000);
    expect(readdirSync(cache).sort()).toEqual([left.replace('0', '1'), 'notes.txt']);
  });

  it('says why it can not', () => {
    expect(trimCache(join(cache, 'nowhere'))).toBe('no such file');
  });
});
