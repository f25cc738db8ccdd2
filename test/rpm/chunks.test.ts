import { describe, expect, it } from '@jest/globals';
import { readPackage } from '../../src/rpm/index.js';
import { everything } from '../support/read-rpm.js';
import { buildRpm, chunksOf, type RpmFile } from '../support/rpm-builder.js';

const files: readonly RpmFile[] = [
  { path: '/usr/bin/demo', content: '#!/usr/bin/python3\nprint("demo")\n', mode: 0o100755 },
  { path: '/usr/lib/link', linkTo: '../share/demo/a-target-that-is-longer-than-a-chunk' },
  { path: '/usr/share/demo/text.pc', content: 'Name: demo\n'.repeat(50) },
];

/** As a file that is read into the same memory again and again. */
async function* sameMemory(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const memory = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    memory.fill(0xff);
    memory.set(bytes.subarray(at, at + size));
    yield memory.subarray(0, Math.min(size, bytes.length - at));
  }
}

describe('reading a package in chunks', () => {
  it.each([
    ['none', 7],
    ['none', 33],
    ['none', 4096],
    ['gzip', 7],
    ['gzip', 4096],
  ] as const)('compressed with %s, keeps nothing of a chunk of %d bytes that the next one overwrites', async (compressor, size) => {
    const { bytes } = buildRpm({ compressor, files });
    const options = { path: 'demo.rpm', request: everything };
    expect(await readPackage(sameMemory(bytes, size), options)).toEqual(await readPackage(chunksOf(bytes), options));
  });
});
