import { describe, expect, it } from '@jest/globals';
import { PackageError, type PackageFacts } from '../../src/rpm/index.js';
import { type Random, random } from '../support/random.js';
import { readBytes } from '../support/read-rpm.js';
import { type BuiltRpm, buildRpm, type RpmDescription, type RpmFile } from '../support/rpm-builder.js';

const files: readonly RpmFile[] = [
  { path: '/usr/bin/demo', content: '#!/bin/sh\necho\n', mode: 0o100755 },
  { path: '/usr/bin/link', linkTo: 'demo' },
  { path: '/usr/lib/a', content: 'same\n'.repeat(50), inode: 7 },
  { path: '/usr/lib/b', content: 'same\n'.repeat(50), inode: 7 },
];
const kinds: readonly RpmDescription[] = [{ files }, { files, format: 3 }, { files, format: 6 }, { files, compressor: 'none' }];

/** What became of reading: facts, or the one expected kind of error. Anything else fails the test. */
async function outcome(bytes: Uint8Array): Promise<PackageFacts | PackageError> {
  try {
    return await readBytes(bytes);
  } catch (error) {
    if (error instanceof PackageError) return error;
    throw error;
  }
}

function isClean(result: PackageFacts | PackageError): boolean {
  return !(result instanceof PackageError) && result.digests.header === 'ok' && result.digests.payload === 'ok' && result.digests.files.bad.length === 0;
}

describe.each(kinds)('a damaged package %#', (description) => {
  const whole = buildRpm(description);

  it('cut off anywhere is an error', async () => {
    for (let length = 0; length < whole.bytes.length; length += 64) {
      expect(await outcome(whole.bytes.subarray(0, length))).toBeInstanceOf(PackageError);
    }
  });

  it('with changed index entries and fields gives facts or a PackageError, the same each time', async () => {
    const dice = random(1);
    for (let round = 0; round < 400; round++) {
      const bytes = Buffer.from(whole.bytes);
      for (let changes = 1 + dice.below(3); changes > 0; changes--) change(bytes, whole, dice);
      const result = await outcome(bytes);
      if (round % 20 === 0) expect(await outcome(bytes)).toEqual(result);
      if (result instanceof PackageError) {
        expect(result.message).not.toBe('');
        expect(result.offset ?? 0).toBeLessThanOrEqual(bytes.length);
      }
    }
  });

  it('is never clean with a byte of header or payload changed', async () => {
    const dice = random(2);
    const { headerStart, bytes } = whole;
    for (let round = 0; round < 400; round++) {
      const at = headerStart + dice.below(bytes.length - headerStart);
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ (1 << dice.below(8));
      expect([at, isClean(await outcome(changed))]).toEqual([at, false]);
    }
  });
});

const words = [0, 1, 2, 15, 16, 17, 0xffff, 0x10000, 0xfffff, 0x100000, 0x7fffffff, 0x80000000, 0xffffffff] as const;

/** One change where the format's own numbers are: a header's counts, an index entry's field, a byte of data or payload. */
function change(bytes: Buffer, { signatureStart, headerStart, payloadStart }: BuiltRpm, dice: Random): void {
  const header = dice.pick([signatureStart, headerStart]);
  const field = dice.below(4);
  if (field === 0) bytes.writeUInt32BE(dice.pick(words), header + 8 + 4 * dice.below(2));
  else if (field === 1) {
    const entry = header + 16 + 16 * dice.below(12);
    const value = dice.below(2) === 0 ? dice.pick(words) : bytes.readUInt32BE(header + 16 + 4 * dice.below(40));
    bytes.writeUInt32BE(value, entry + 4 * dice.below(4));
  } else {
    const [from, to] = field === 2 ? [header, payloadStart] : [payloadStart, bytes.length];
    bytes[from + dice.below(to - from)] = dice.below(256);
  }
}
