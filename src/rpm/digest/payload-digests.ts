import { createHash, type Hash } from 'node:crypto';
import type { PackageDigests } from '../facts.js';
import type { Header } from '../header/read-header.js';
import { numberOf, type TagValues, textOf } from '../header/tag-values.js';
import { defaultPayloadDigest, digestAlgorithm } from './algorithms.js';
import { headerHasDigest } from './header-digests.js';

/** Collects the payload's bytes, as stored and decompressed, and compares the digests that the package holds of them. */
export interface PayloadDigests {
  readonly compressed: (chunk: Uint8Array) => void;
  readonly uncompressed: (chunk: Uint8Array) => void;
  /** Once all bytes went through. */
  readonly result: () => Exclude<PackageDigests['payload'], 'unchecked'>;
}

interface Check {
  readonly expected: string;
  readonly hash: Hash;
}

/**
 * One SHA digest of the payload as stored proves that it is what was built, so without `every` only the first that is there is computed.
 * The other digests are alternatives to it, as rpm sees them too (rpm manual, "Package format v6": they "allow freely switching between a
 * compressed and uncompressed payload"): of the decompressed payload, and the MD5 of header and payload that old packages have.
 */
export function payloadDigests(signature: TagValues, header: TagValues, main: Header, every: boolean): PayloadDigests {
  const namedAlgorithm = digestAlgorithm(numberOf(header, 'PAYLOADSHA256ALGO') ?? defaultPayloadDigest, 'PAYLOADSHA256ALGO');
  const named = (tags: readonly (readonly [tag: string, algorithm: string])[]): Check[] =>
    tags.flatMap(([tag, algorithm]) => {
      const expected = textOf(header, tag);
      return expected === undefined ? [] : [{ expected: expected.toLowerCase(), hash: createHash(algorithm) }];
    });
  const ofStored = named([
    ['PAYLOADSHA256', namedAlgorithm],
    ['PAYLOADSHA512', 'sha512'],
    ['PAYLOADSHA3_256', 'sha3-256'],
  ]);
  const stored = every ? [...ofStored] : ofStored.slice(0, 1);
  if (every || !headerHasDigest(signature)) stored.push(...wholeMd5(signature, main));
  const needsMore = every || stored.length === 0;
  const plain = needsMore
    ? named([
        ['PAYLOADSHA256ALT', namedAlgorithm],
        ['PAYLOADSHA512ALT', 'sha512'],
        ['PAYLOADSHA3_256ALT', 'sha3-256'],
      ])
    : [];
  if (stored.length === 0 && plain.length === 0) stored.push(...wholeMd5(signature, main));
  return {
    compressed: (chunk) => update(stored, chunk),
    uncompressed: (chunk) => update(plain, chunk),
    result: () => {
      const all = [...stored, ...plain];
      if (all.length === 0) return 'absent';
      return all.every(({ expected, hash }) => hash.digest('hex') === expected) ? 'ok' : 'bad';
    },
  };
}

function update(checks: readonly Check[], chunk: Uint8Array): void {
  for (const { hash } of checks) hash.update(chunk);
}

/** The old MD5 covers the main header and the payload as stored. */
function wholeMd5(signature: TagValues, main: Header): Check[] {
  const expected = textOf(signature, 'SIGMD5');
  return expected === undefined ? [] : [{ expected, hash: createHash('md5').update(main.intro).update(main.body) }];
}
