import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { create } from 'tar';
import { archiveMember, archiveMembers } from '../../../src/engine/io/archive.js';
import { bytesReadDuring } from '../../support/bytes-read.js';

let root: string;
const large = Buffer.alloc(3_000_000, 'payload ');

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'speclint-archive-'));
  mkdirSync(join(root, 'results/x86_64'), { recursive: true });
  writeFileSync(join(root, 'results/demo.spec'), 'Name: demo\n');
  writeFileSync(join(root, 'results/x86_64/demo.rpm'), large);
  writeFileSync(join(root, 'results/x86_64/empty.rpm'), '');
  await create({ cwd: root, file: join(root, 'plain.tar') }, ['results']);
  writeFileSync(join(root, 'packed.tar.gz'), gzipSync(readFileSync(join(root, 'plain.tar'))));
  writeFileSync(join(root, 'cut.tar.gz'), gzipSync(readFileSync(join(root, 'plain.tar'))).subarray(0, 3000));
  writeFileSync(join(root, 'text.tar'), 'this is no archive\n'.repeat(100));
});
afterAll(() => rmSync(root, { recursive: true }));

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

describe.each(['plain.tar', 'packed.tar.gz'])('%s', (name) => {
  it('lists its regular files', async () => {
    const members = await archiveMembers(join(root, name));
    expect(members.map((m) => [m.name, m.size]).sort()).toEqual([
      ['results/demo.spec', 11],
      ['results/x86_64/demo.rpm', 3_000_000],
      ['results/x86_64/empty.rpm', 0],
    ]);
  });

  it('gives the bytes of a member', async () => {
    expect((await bytesOf(archiveMember(join(root, name), 'results/x86_64/demo.rpm'))).equals(large)).toBe(true);
    expect((await bytesOf(archiveMember(join(root, name), 'results/demo.spec'))).toString()).toBe('Name: demo\n');
    expect(await bytesOf(archiveMember(join(root, name), 'results/x86_64/empty.rpm'))).toHaveLength(0);
  });

  it('lets a reader stop early', async () => {
    for await (const chunk of archiveMember(join(root, name), 'results/x86_64/demo.rpm')) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
  });

  it('says when there is no such member', async () => {
    await expect(bytesOf(archiveMember(join(root, name), 'results/other.rpm'))).rejects.toThrow('no member named results/other.rpm');
  });
});

describe('a member far larger than what is held of it', () => {
  beforeAll(async () => {
    writeFileSync(join(root, 'huge.rpm'), Buffer.alloc(32 << 20, 'payload '));
    await create({ cwd: root, file: join(root, 'huge.tar') }, ['huge.rpm', 'results/demo.spec']);
  });

  it('waits for its reader', async () => {
    const member = archiveMember(join(root, 'huge.tar'), 'huge.rpm');
    const taken = await bytesReadDuring(async () => {
      await member.next();
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(taken ?? 0).toBeLessThan(4 << 20);
    await member.return(undefined);
  });

  it('is passed over without being kept where another one is wanted', async () => {
    const before = process.memoryUsage().arrayBuffers;
    expect((await bytesOf(archiveMember(join(root, 'huge.tar'), 'results/demo.spec'))).toString()).toBe('Name: demo\n');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(24 << 20);
  });
});

describe('an archive that is none', () => {
  it.each(['cut.tar.gz', 'text.tar'])('is an error: %s', async (name) => {
    await expect(archiveMembers(join(root, name))).rejects.toThrow('is not a readable tar archive');
  });
});
