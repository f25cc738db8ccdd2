import { describe, expect, it } from '@jest/globals';
import { type PayloadFindings, type PayloadMemory, readPackage } from '../../src/rpm/index.js';
import { everything } from '../support/read-rpm.js';
import { buildRpm, chunksOf, type RpmDescription } from '../support/rpm-builder.js';

const files = [
  { path: '/usr/bin/demo', content: '#!/bin/sh\n', mode: 0o100755 },
  { path: '/usr/share/large', content: Buffer.alloc(1 << 20, 'x') },
];

/** As a cache would be, for one file that never changes. */
function memoryOfOne(): PayloadMemory & { readonly kept: Map<string, PayloadFindings> } {
  const kept = new Map<string, PayloadFindings>();
  return { kept, find: async (headers) => kept.get(headers), keep: async (headers, findings) => void kept.set(headers, findings) };
}

async function read(description: RpmDescription, memory: PayloadMemory, bytes = buildRpm(description).bytes) {
  let given = 0;
  async function* input(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunksOf(bytes, 4096)) {
      given += chunk.length;
      yield chunk;
    }
  }
  const facts = await readPackage(input(), { path: 'demo.rpm', request: everything, memory });
  return { facts, given, size: bytes.length };
}

describe('a remembered payload', () => {
  it('is not read again, and shows what it showed', async () => {
    const memory = memoryOfOne();
    const description = { files, compressor: 'none' } as const;
    const first = await read(description, memory);
    const second = await read(description, memory);
    expect(second.facts).toEqual(first.facts);
    expect(first.given).toBe(first.size);
    expect(second.given).toBeLessThan(16 * 1024);
  });

  it('survives being written down as JSON', async () => {
    const memory = memoryOfOne();
    const first = await read({ files }, memory);
    for (const [headers, findings] of memory.kept) memory.kept.set(headers, JSON.parse(JSON.stringify(findings)) as PayloadFindings);
    expect((await read({ files }, memory)).facts).toEqual(first.facts);
  });

  it('is another where the headers are', async () => {
    const memory = memoryOfOne();
    await read({ files, name: 'one' }, memory);
    await read({ files, name: 'two' }, memory);
    expect(memory.kept.size).toBe(2);
  });

  it.each<[string, RpmDescription]>([
    ['does not match its digest', { files, fields: [{ tag: 5092, type: 'strings', value: ['0'.repeat(64)] }] }],
    ['has no digest', { files, withoutTags: [5092, 5093, 5097], withoutSignatureTags: [1004] }],
    ['comes with a header that does not match its own', { files, signatureFields: [{ tag: 269, type: 'string', value: '0'.repeat(40) }] }],
  ])('is none that %s', async (_, description) => {
    const memory = memoryOfOne();
    await read(description, memory);
    expect(memory.kept.size).toBe(0);
  });
});
