import { createHash } from 'node:crypto';
import type { PackageDigests } from '../facts.js';
import type { Header } from '../header/read-header.js';
import { type TagValues, textOf } from '../header/tag-values.js';

const digestTags = [
  ['SHA1HEADER', 'sha1'],
  ['SHA256HEADER', 'sha256'],
  ['SHA3_256HEADER', 'sha3-256'],
] as const;

/** Compares every header digest that the signature header holds with the main header's bytes; one that differs makes it `bad`. */
export function checkHeaderDigests(signature: TagValues, main: Header): PackageDigests['header'] {
  let result: PackageDigests['header'] = 'absent';
  for (const [tag, algorithm] of digestTags) {
    const expected = textOf(signature, tag);
    if (expected === undefined) continue;
    const actual = createHash(algorithm).update(main.intro).update(main.body).digest('hex');
    if (actual !== expected.toLowerCase()) return 'bad';
    result = 'ok';
  }
  return result;
}

/** Without one, only the old MD5 of header and payload together says whether the header is what was built. */
export function headerHasDigest(signature: TagValues): boolean {
  return digestTags.some(([tag]) => tag in signature);
}
