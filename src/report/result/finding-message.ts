import type { Finding } from '../../engine/result.js';
import { displaySafe } from '../display-safe.js';

const targetsShown = 4;

/** All that a finding says in one harmless line: the message, the targets under which it holds where not under all, what of which package it is about. */
export function findingMessage(finding: Finding): string {
  const what = subject(finding);
  return `${displaySafe(finding.message)}${targetMark(finding)}${what === undefined ? '' : ` In ${what}`}`;
}

/** Under which targets it holds, where not under all. */
export function targetMark({ targets }: Finding): string {
  return targets ? ` [${targetList(targets)}]` : '';
}

/** The first few of some targets, and how many more there are. */
export function targetList(targets: readonly string[]): string {
  const left = targets.length - targetsShown;
  return `${targets.slice(0, targetsShown).map(displaySafe).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

/** The package and the path inside it, as far as known, and the package's file where the finding stands in a spec; undefined for what is in no package. */
export function subject({ package: nevra, file, packagePath }: Finding): string | undefined {
  const parts = [nevra, file, packagePath && `(${packagePath})`].flatMap((part) => (part === undefined ? [] : [displaySafe(part)]));
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** Where a finding stands, as `path:line:column`, made harmless. */
export function findingPlace({ path, region }: Finding): string {
  return region ? `${displaySafe(path)}:${region.line}:${region.column}` : displaySafe(path);
}
