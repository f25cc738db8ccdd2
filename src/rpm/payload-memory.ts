import { createHash } from 'node:crypto';
import type { FileContent, PackageDigests, PackageFacts, PassedOver } from './facts.js';
import type { Header } from './header/read-header.js';

/** To be raised with every change of what is learned from a payload: what was remembered before is then forgotten. */
export const factsVersion = 4;

/** All that the payload added to the headers, as plain data. */
export interface PayloadFindings {
  readonly payload: NonNullable<PackageFacts['payload']>;
  readonly digests: Pick<PackageDigests, 'payload' | 'files'>;
  /** For each file of the list; null where nothing was asked of it. */
  readonly contents: readonly (FileContent | null)[];
  readonly passedOver?: PassedOver;
}

/**
 * Remembers what payloads showed. Whoever implements it answers for the file: headers say nothing of a payload that was exchanged under
 * them, so findings may be given back only for a file that is known to be the same.
 */
export interface PayloadMemory {
  /** @param headers as `headersDigest` has them */
  readonly find: (headers: string) => Promise<PayloadFindings | undefined>;
  /** Called for findings of a package that no digest contradicts, and whose payload one confirms. */
  readonly keep: (headers: string, findings: PayloadFindings) => Promise<void>;
}

/** SHA-256 of both headers, in hex. */
export function headersDigest(...headers: readonly Header[]): string {
  const hash = createHash('sha256');
  for (const { intro, body } of headers) hash.update(intro).update(body);
  return hash.digest('hex');
}
