import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fileReader } from '../../../src/engine/io/reader.js';
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
