import { PackageError } from '../package-error.js';

/** node:crypto's name for an OpenPGP hash number (RFC 9580, 9.5), as FILEDIGESTALGO has them. Throws for one that can't be computed here. */
export function digestAlgorithm(number: number, tag: string): string {
  const name = names[number];
  if (name === undefined) throw new PackageError(`${tag} ${number} is no digest algorithm that can be checked`, { tag });
  return name;
}

const names: Readonly<Record<number, string>> = {
  1: 'md5',
  2: 'sha1',
  8: 'sha256',
  9: 'sha384',
  10: 'sha512',
  11: 'sha224',
  12: 'sha3-256',
  14: 'sha3-512',
};

/** What rpm takes where a package does not name the algorithm of its file digests. */
export const defaultFileDigest = 1;
/** Likewise of its payload digests. */
export const defaultPayloadDigest = 8;
