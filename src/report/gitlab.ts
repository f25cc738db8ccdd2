import type { CheckResult, Finding } from '../engine/result.js';
import type { FindingLevel } from '../policy/finding.js';
import { isOpen } from './counts.js';
import { displaySafe } from './display-safe.js';
import { jsonText } from './json-text.js';
import { distinct } from './result/distinct.js';
import { findingMessage } from './result/finding-message.js';
import { type Trouble, troublesOf } from './result/troubles.js';
import { visibleRegion } from './result/visible-region.js';

/** The members of an entry that GitLab reads. */
interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end?: number } };
}

/**
 * A Code Quality report (GitLab's documentation, "Code Quality report format"): what could not be checked, then the findings. Suppressed findings are left out.
 * Paths are relative to the working directory, which has to be the root of the repository for GitLab to find the files.
 */
export function gitlabReport(result: CheckResult): string {
  const findings = result.findings.filter(isOpen);
  const entries = [...troublesOf(result).map(troubleEntry), ...findings.map((finding) => findingEntry(finding, result.sources))];
  // GitLab takes entries of equal fingerprints for one
  const fingerprints = distinct(
    entries.map(({ fingerprint }) => fingerprint),
    (fingerprint, count) => `${fingerprint}-${count}`,
  );
  return jsonText(entries.map((entry, i) => ({ ...entry, fingerprint: fingerprints[i] })));
}

const severities: Readonly<Record<FindingLevel, Entry['severity']>> = { error: 'major', warning: 'minor', note: 'info' };

function findingEntry(finding: Finding, sources: CheckResult['sources']): Entry {
  const { ruleId, level, path, fingerprint } = finding;
  const region = finding.region && visibleRegion(finding.region, sources.get(finding.region.path));
  return {
    description: findingMessage(finding),
    check_name: displaySafe(ruleId),
    fingerprint,
    severity: severities[level],
    // GitLab wants a line, also of a package, which has none
    location: { path: region?.path ?? path, lines: region ? { begin: region.line, end: region.endLine } : { begin: 1 } },
  };
}

/** What was not checked stops whoever reads the report; the rest of it tells. */
function troubleEntry({ kind, level, path, line = 1, message }: Trouble): Entry {
  return {
    description: displaySafe(message),
    check_name: kind,
    fingerprint: `${kind}:${path}`,
    severity: level === 'error' ? 'blocker' : severities[level],
    location: { path, lines: { begin: line } },
  };
}
