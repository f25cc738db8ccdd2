import type { Cause } from '../../policy/finding.js';
import type { Judged } from '../../policy/judge.js';
import { type Location, positionAt } from '../../text/source-text.js';
import type { Finding, FindingFix, Region } from '../result.js';

/** A finding before its fingerprint, with what later steps need to know of it. */
export type Draft = Omit<Finding, 'fingerprint'> & {
  /** For sorting and fingerprints: where it starts in its spec, and the location itself. */
  readonly location?: Location;
  /** The rpmlint id that it is, where its rule says so. */
  readonly rpmlint?: string;
  /** What of the spec a finding in a package comes from, where its rule says so. */
  readonly cause?: Cause;
};

/** What a rule said about one input, in the words of a report. `packageNevra` is set for findings in a package. */
export function draft(ruleId: string, found: Judged, path: string, packageNevra?: string): Draft {
  const { message, level, location, file, cause, related, fix, rpmlint } = found;
  return {
    ruleId,
    level,
    message,
    path: location?.source.path ?? path,
    ...(location && { location, region: regionOf(location) }),
    ...(packageNevra !== undefined && { package: packageNevra }),
    ...(file !== undefined && { file }),
    ...(related.length > 0 && { related: related.map((r) => ({ ...regionOf(r.location), message: r.message })) }),
    ...(fix && { fix: fixOf(fix) }),
    ...(rpmlint !== undefined && { rpmlint }),
    ...(cause && { cause }),
  };
}

export function regionOf(location: Location): Region {
  const start = positionAt(location.source, location.start);
  const end = positionAt(location.source, Math.max(location.end, location.start));
  return { path: location.source.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function fixOf({ safety, title, edits }: NonNullable<Judged['fix']>): FindingFix {
  return { safety, title, edits: edits.map(({ location, text }) => ({ ...regionOf(location), start: location.start, end: location.end, text })) };
}
