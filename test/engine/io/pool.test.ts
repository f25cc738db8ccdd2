import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fileReader } from '../../../src/engine/io/reader.js';
import { bombPackage, bombStart, zstdZeros } from '../../rpm/bombs/zeros.js';
import { repository } from '../../support/repository.js';

const everything = { payload: true, elf: true, firstLine: true, text: [] };
const input = (name: string) => ({ path: name, kind: 'package' as const, source: { file: join(repository, 'fixtures/packages', name) } });
const names = ['gzip', 'truncated', 'xz', 'zstd', 'bzip2'].map((codec) => `speclint-codec-${codec}-1.0-1.noarch.rpm`);

async function readAll(jobs: number) {
  const reader = fileReader(jobs);
  try {
    return await Promise.all(names.map((name) => reader.package(input(name), everything)));
  } finally {
    await reader.close();
  }
}

describe('reading packages in threads', () => {
  it('gives what reading them in this thread gives, the damaged one too', async () => {
    const here = await readAll(1);
    expect(await readAll(3)).toEqual(here);
    expect(here.map(({ ok }) => ok)).toEqual([true, false, true, true, true]);
  });
});

describe.each([
  [1, 'this thread'],
  [2, 'threads'],
])('a time limit, with %d jobs', (jobs) => {
  // 4.2 GB of zeros in 130 KB: hashing them alone takes seconds
  const fileSize = 4_200_000_000;
  const slow = bombPackage({ compressor: 'zstd', payload: zstdZeros(bombStart(fileSize), 32_000), fileSize, archiveSize: fileSize + 1000 });

  it('gives one package up, says why, and reads the others', async () => {
    const reader = fileReader(jobs, { timeout: 1 });
    try {
      expect(await reader.package({ path: 'slow.rpm', kind: 'package', source: { bytes: slow } }, everything)).toEqual({
        ok: false,
        error: { message: 'took more than 1 s to read and was given up; --timeout sets the limit' },
      });
      expect((await reader.package(input(names[0] as string), everything)).ok).toBe(true);
    } finally {
      await reader.close();
    }
  });
});
