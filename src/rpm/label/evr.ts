import { compareVersions } from './compare-versions.js';

/** `[epoch:]version[-release]` in its parts. An absent part is absent, not empty: `1-` has an empty release. */
export interface Evr {
  /** Digits as written; `:1` has epoch `0`. */
  readonly epoch?: string;
  readonly version: string;
  readonly release?: string;
}

/**
 * Splits as rpm does (rpm-version(7)): an epoch is what stands before a `:` that follows digits only, the release what stands behind
 * the last `-`. Never fails: text that rpm would refuse elsewhere still has a version.
 */
export function parseEvr(text: string): Evr {
  const digits = /^[0-9]*/.exec(text)?.[0] ?? '';
  const hasEpoch = text[digits.length] === ':';
  const rest = hasEpoch ? text.slice(digits.length + 1) : text;
  const dash = rest.lastIndexOf('-');
  return {
    ...(hasEpoch && { epoch: digits === '' ? '0' : digits }),
    version: dash < 0 ? rest : rest.slice(0, dash),
    ...(dash >= 0 && { release: rest.slice(dash + 1) }),
  };
}

/** The text again, without what is absent. */
export function formatEvr(evr: Evr): string {
  return `${evr.epoch === undefined ? '' : `${evr.epoch}:`}${evr.version}${evr.release === undefined ? '' : `-${evr.release}`}`;
}

/** Order of two labels: an absent epoch is 0, an absent release is older than any (so `1.0` and `1.0-1` differ). */
export function compareEvr(a: Evr | string, b: Evr | string): -1 | 0 | 1 {
  const one = typeof a === 'string' ? parseEvr(a) : a;
  const two = typeof b === 'string' ? parseEvr(b) : b;
  return compareVersions(one.epoch ?? '0', two.epoch ?? '0') || compareVersions(one.version, two.version) || compareReleases(one.release, two.release);
}

function compareReleases(a: string | undefined, b: string | undefined): -1 | 0 | 1 {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  return compareVersions(a, b);
}
