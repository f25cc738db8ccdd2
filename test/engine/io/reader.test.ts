import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readSpecInput } from '../../../src/engine/io/reader.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'reader-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('readSpecInput', () => {
  it('reads a spec that comes in several chunks whole', async () => {
    const text = Array.from({ length: 50_000 }, (_, i) => `# line ${i}\n`).join('');
    const file = join(root, 'long.spec');
    writeFileSync(file, text);
    const read = await readSpecInput({ path: 'long.spec', kind: 'spec', source: { file } });
    expect(read.ok && read.value.source.text === text).toBe(true);
  });
});
