import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fileMemory } from '../../../../src/engine/io/cache/facts-cache.js';
import { openInput } from '../../../../src/engine/io/open.js';
import type { FactsRequest, PackageFacts } from '../../../../src/rpm/facts.js';
import { readPackage } from '../../../../src/rpm/index.js';
import { bytesReadDuring } from '../../../support/bytes-read.js';
import { everything } from '../../../support/read-rpm.js';
import { buildRpm } from '../../../support/rpm-builder.js';

let root: string;
let cache: string;
let file: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'facts-cache-'));
  cache = mkdtempSync(join(root, 'cache-'));
  file = join(root, 'demo.rpm');
  writeFileSync(file, built.bytes);
});
afterEach(() => rmSync(root, { recursive: true }));

const built = buildRpm({ compressor: 'none', files: [{ path: '/usr/share/demo/large', content: Buffer.alloc(8 << 20, 'demo\n') }] });
const later = (): number => Date.now() + 60_000;

async function read({
  request = everything,
  program = '1',
  now = later,
}: {
  request?: FactsRequest;
  program?: string;
  now?: () => number;
} = {}): Promise<PackageFacts> {
  const memory = fileMemory({ directory: cache, program }, file, request, now);
  return readPackage(openInput({ file }, memory.opened), { path: 'demo.rpm', request, memory });
}

const entries = (): string[] => readdirSync(cache);
const onlyEntry = (): string => join(cache, entries()[0] as string);

describe('the cache of facts', () => {
  it('gives the same facts without reading the payload', async () => {
    const first = await bytesReadDuring(read);
    const second = await bytesReadDuring(read);
    expect(await read()).toEqual(await readPackage(openInput({ file }), { path: 'demo.rpm', request: everything }));
    if (first === undefined || second === undefined) return;
    expect(first).toBeGreaterThan(8 << 20);
    expect(second).toBeLessThan(1 << 20);
  });

  it('notices a payload that was exchanged under its headers, also where size and time were set back', async () => {
    await read();
    const { atime, mtime } = statSync(file);
    const changed = Buffer.from(built.bytes);
    changed[changed.length - 200_000] = 0x21;
    writeFileSync(file, changed);
    utimesSync(file, atime, mtime);
    expect((await read()).digests).toMatchObject({ payload: 'bad', files: { bad: ['/usr/share/demo/large'] } });
    expect(entries()).toHaveLength(1);
  });

  it.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, -10)],
    ['changed', (text) => text.replace('"kind":"text"', '"kind":"elf_"')],
    ['empty', () => ''],
    ['that of another package', (text) => text.replace(/"name":"[0-9a-f]/, '"name":"x')],
    ['no text', () => '\0\n{}\n'],
  ])('reads the package again where an entry is %s, and puts it right', async (_, damage) => {
    const facts = await read();
    const good = readFileSync(onlyEntry(), 'utf8');
    writeFileSync(onlyEntry(), damage(good));
    expect(await read()).toEqual(facts);
    expect(readFileSync(onlyEntry(), 'utf8')).toBe(good);
  });

  it('keeps apart what was asked, and what asked it', async () => {
    await read();
    await read({ request: { ...everything, elf: false } });
    await read({ program: '2' });
    expect(entries()).toHaveLength(3);
  });

  it('does not believe in a file that changed only just now', async () => {
    await read({ now: Date.now });
    expect(entries()).toEqual([]);
  });

  it('is for nobody else to read, and names no path', async () => {
    await read();
    expect(statSync(onlyEntry()).mode & 0o777).toBe(0o600);
    expect(readFileSync(onlyEntry(), 'utf8')).not.toContain(root);
  });

  it('says why it can not write, and the facts are there all the same', async () => {
    rmSync(cache, { recursive: true });
    const memory = fileMemory({ directory: cache, program: '1' }, file, everything, later);
    const facts = await readPackage(openInput({ file }, memory.opened), { path: 'demo.rpm', request: everything, memory });
    expect(facts.digests.payload).toBe('ok');
    expect(memory.problem()).toBe('no such file');
  });
});
