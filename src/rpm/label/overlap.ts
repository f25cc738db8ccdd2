import { compareVersions } from './compare-versions.js';
import { type Evr, parseEvr } from './evr.js';

/** A versioned name as a dependency or a provide states it. Without `op` or `evr` it stands for every version. */
export interface VersionRange {
  /** `<>` is "another version than", which old packages carry. */
  readonly op?: '<' | '<=' | '=' | '>=' | '>' | '<>' | undefined;
  readonly evr?: string | undefined;
}

/**
 * Whether some version satisfies both ranges, as rpm matches a dependency with a provide (rpm-dependencies(7)): an absent epoch
 * counts as 0, an absent release matches any release where its own side allows equality. The names are the caller's to compare.
 */
export function rangesOverlap(a: VersionRange, b: VersionRange): boolean {
  if (!a.op || !b.op || !a.evr || !b.evr) return true;
  const one = parseEvr(a.evr);
  const two = parseEvr(b.evr);
  const order = compareEpochs(one.epoch, two.epoch) || compareVersions(one.version, two.version);
  if (order !== 0) return reaches(a.op, b.op, order);
  if (one.release && two.release) return reaches(a.op, b.op, compareVersions(one.release, two.release));
  if ((one.release && b.op.includes('=')) || (two.release && a.op.includes('='))) return true;
  return reaches(a.op, b.op, 0);
}

function compareEpochs(a: Evr['epoch'], b: Evr['epoch']): -1 | 0 | 1 {
  return compareVersions(a || '0', b || '0');
}

/** Whether two half-lines from labels in the given order meet. */
function reaches(a: string, b: string, order: -1 | 0 | 1): boolean {
  if (order < 0) return a.includes('>') || b.includes('<');
  if (order > 0) return a.includes('<') || b.includes('>');
  return ['=', '<', '>'].some((sign) => a.includes(sign) && b.includes(sign));
}
