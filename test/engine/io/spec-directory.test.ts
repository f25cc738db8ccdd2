import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DirectoryListing } from '../../../src/engine/inputs/reader.js';
import { directoryReader } from '../../../src/engine/io/spec-directory.js';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'speclint-directory-'));
  mkdirSync(join(root, 'demo/tests'), { recursive: true });
  writeFileSync(join(root, 'outside.patch'), 'outside\n');
  writeFileSync(join(root, 'demo/demo.spec'), 'Name: demo\n');
  writeFileSync(join(root, 'demo/sources'), 'SHA512 (a) = b\n');
  writeFileSync(join(root, 'demo/.gitignore'), '*.tar.gz\n');
  writeFileSync(join(root, 'demo/latin1.patch'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
  writeFileSync(join(root, 'demo/binary.patch'), 'a\0b');
  writeFileSync(join(root, 'demo/huge.patch'), '');
  truncateSync(join(root, 'demo/huge.patch'), 2 ** 40);
  writeFileSync(join(root, 'demo/full.patch'), Buffer.alloc(2 ** 20, 'x'));
  symlinkSync('../outside.patch', join(root, 'demo/out.patch'));
  symlinkSync('full.patch', join(root, 'demo/in.patch'));
  execFileSync('mkfifo', [join(root, 'demo/fifo.patch')]);
});
afterAll(() => rmSync(root, { recursive: true }));

async function listing(globs: string[], path = 'pkgs/demo/demo.spec', file = join(root, 'demo/demo.spec')): Promise<DirectoryListing> {
  const read = await directoryReader()({ path, kind: 'spec', source: { file } }, globs);
  if (!read?.ok) throw new Error(read?.error.message ?? 'no directory');
  return read.value;
}

describe('the directory of a spec', () => {
  it('is listed by name, without hidden files, with kinds and sizes', async () => {
    const { name, entries } = await listing([]);
    expect(name).toBe('demo');
    expect(entries.map((entry) => [entry.name, entry.type, entry.size])).toEqual([
      ['binary.patch', 'file', 3],
      ['demo.spec', 'file', 11],
      ['fifo.patch', 'other', 0],
      ['full.patch', 'file', 2 ** 20],
      ['huge.patch', 'file', 2 ** 40],
      ['in.patch', 'symlink', 0],
      ['latin1.patch', 'file', 4],
      ['out.patch', 'symlink', 0],
      ['sources', 'file', 15],
      ['tests', 'directory', 0],
    ]);
  });

  it('gives the texts that are asked for, named as the spec is', async () => {
    const { texts } = await listing(['sources', 'test?']);
    expect([...texts].map(([name, { path, text }]) => [name, path, text])).toEqual([['sources', 'pkgs/demo/sources', 'SHA512 (a) = b\n']]);
    expect((await listing(['sources'], 'demo.spec')).texts.get('sources')?.path).toBe('sources');
  });

  it('opens no link, device or fifo, and takes only UTF-8 text of at most 1 MiB', async () => {
    expect([...(await listing(['*'])).texts.keys()]).toEqual(['demo.spec', 'full.patch', 'sources']);
  });

  it('is none for standard input and members of archives', async () => {
    const read = directoryReader();
    expect(await read({ path: 'a.spec', kind: 'spec', source: { bytes: Buffer.from('Name: a\n') } }, [])).toBeUndefined();
    expect(await read({ path: 'a.tar!/a.spec', kind: 'spec', source: { file: join(root, 'a.tar'), member: 'a.spec' } }, [])).toBeUndefined();
  });

  it('says why it can not be listed', async () => {
    const read = await directoryReader()({ path: 'gone/a.spec', kind: 'spec', source: { file: join(root, 'gone/a.spec') } }, []);
    expect(read).toEqual({ ok: false, error: { message: "can't be listed (no such file)" } });
  });

  it('is not listed in part where it holds too much', async () => {
    mkdirSync(join(root, 'crowd'));
    for (let i = 0; i <= 10_000; i++) writeFileSync(join(root, `crowd/${i}`), '');
    const read = await directoryReader()({ path: 'a.spec', kind: 'spec', source: { file: join(root, 'crowd/a.spec') } }, []);
    expect(read).toEqual({ ok: false, error: { message: 'holds more than 10000 files' } });
  });

  it('holds at most 32 MiB of texts', async () => {
    mkdirSync(join(root, 'heavy'));
    for (let i = 10; i < 44; i++) writeFileSync(join(root, `heavy/${i}`), Buffer.alloc(2 ** 20, 'x'));
    expect((await listing(['*'], 'a.spec', join(root, 'heavy/a.spec'))).texts.size).toBe(32);
  });
});
