import type { PackageFacts } from '../../../src/policy/index.js';

/** The major version of Enterprise Linux that a package was built for, by the dist tag in its release (`.el8`, `.el7_9`); infinite for other packages. */
export function enterpriseRelease({ release }: Pick<PackageFacts, 'release'>): number {
  const version = /\.el(\d{1,2})(?![0-9])/.exec(release)?.[1];
  return version === undefined ? Number.POSITIVE_INFINITY : Number(version);
}
