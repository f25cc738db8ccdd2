import type { Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';
import { type SourceSite, sourceSites } from './source-sites.js';

/** What a spec has to verify its sources with. */
export interface VerificationFiles {
  /** Detached signatures of other sources. */
  readonly signatures: readonly SourceSite[];
  /** Files of public keys. */
  readonly keyrings: readonly SourceSite[];
}

/** Tells signatures and keyrings among the sources by their names. */
export const verificationFiles: (spec: Spec) => VerificationFiles = oncePerSpec((spec) => {
  const sources = sourceSites(spec).filter(({ kind, decided }) => kind === 'source' && decided);
  const names = new Set(sources.flatMap(({ file }) => [file, withoutCompression(file)]));
  const signatures = sources.filter(({ file }) => isSignature(file, names));
  return { signatures, keyrings: sources.filter(({ file }) => !isSignature(file, names) && isKeyring(file)) };
});

/** A detached signature bears the name of what it signs, compressed or not (kernel.org signs what is in the archive). */
function isSignature(file: string, names: ReadonlySet<string>): boolean {
  const signed = /^(.+)\.(?:asc|sig|sign|gpg|minisig)$/.exec(file)?.[1];
  return signed !== undefined && names.has(signed);
}

const withoutCompression = (file: string): string => file.replace(/\.(?:gz|xz|bz2|zst|lz|lzma)$/, '').replace(/\.t(?:gz|xz|bz2)$/, '.tar');

/** Suffixes of OpenPGP key files; `.asc` holds any armoured text, so the name must speak of keys. */
const isKeyring = (file: string): boolean => /\.(?:gpg|kbx|pgp|keyring)$/i.test(file) || (/\.asc$/i.test(file) && /key|kr\b|pubring/i.test(file));
