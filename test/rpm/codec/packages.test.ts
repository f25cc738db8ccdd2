import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { damageOf, readBytes } from '../../support/read-rpm.js';
import { repository } from '../../support/repository.js';

const packageBytes = (codec: string): Buffer => readFileSync(join(repository, `fixtures/packages/speclint-codec-${codec}-1.0-1.noarch.rpm`));

describe('packages that rpmbuild made', () => {
  it.each(['gzip', 'xz', 'zstd', 'bzip2', 'lzma', 'none'])('are read to the end of their payload: %s', async (codec) => {
    const { digests, files, payload } = await readBytes(packageBytes(codec));
    expect(digests).toMatchObject({ header: 'ok', payload: 'ok', files: { checked: 2, bad: [] } });
    expect(payload?.entries).toBe(3);
    expect(files.map(({ content }) => content?.firstLine)).toEqual(['#!/bin/sh', undefined, 'line 1 of a text that any compression makes smaller']);
  });

  it('are not, where one ends inside its payload', async () => {
    expect((await damageOf(readBytes(packageBytes('truncated')))).message).toContain('unexpected end of file');
  });
});
