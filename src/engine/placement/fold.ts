import type { FindingLevel } from '../../policy/finding.js';
import type { Draft } from '../findings/draft.js';

/**
 * The findings of a spec together with those in its packages that are placed on it. What a rule says of a line and, for the same line, of
 * packages that came from it is one finding: the spec's, which names the packages; for a text of several lines any of them counts. A source package's header says what the spec says, so
 * that one finding of the rule anywhere in the spec stands for it.
 */
export function folded(ofSpec: readonly Draft[], ofPackages: readonly Draft[]): Draft[] {
  const all = [...ofSpec];
  const byLine = new Map<string, number>();
  const byRule = new Map<string, number>();
  for (const [i, found] of ofSpec.entries()) {
    for (const [index, key] of [
      [byLine, lineKey(found)],
      [byRule, found.ruleId],
    ] as const)
      if (!index.has(key)) index.set(key, i);
  }
  for (const found of ofPackages) {
    const at = byLine.get(lineKey(found)) ?? inSection(ofSpec, found) ?? (isSource(found) ? byRule.get(found.ruleId) : undefined);
    if (at === undefined) all.push(found);
    else all[at] = together(all[at] as Draft, found);
  }
  return all;
}

/** For a text of the header that is placed on its section's heading: the finding of the rule in the lines below. */
function inSection(ofSpec: readonly Draft[], { ruleId, cause, path, region }: Draft): number | undefined {
  if (!cause || !('tag' in cause) || !cause.tag.startsWith('%')) return undefined;
  let nearest: number | undefined;
  for (const [i, other] of ofSpec.entries()) {
    if (other.ruleId !== ruleId || other.path !== path || (other.region?.line ?? 0) < (region?.line ?? 0)) continue;
    if (nearest === undefined || (other.region?.line ?? 0) < (ofSpec[nearest]?.region?.line ?? 0)) nearest = i;
  }
  return nearest;
}

const lineKey = ({ ruleId, path, region }: Draft): string => [ruleId, path, region?.line ?? 0].join('\0');

const isSource = ({ package: nevra = '' }: Draft): boolean => /\.(?:no)?src$/.test(nevra);

const weight: Record<FindingLevel, number> = { note: 0, warning: 1, error: 2 };

/** Packages named beside one finding. */
const mostNamed = 100;

function together(spec: Draft, { level, package: nevra, file, packagePath, path }: Draft): Draft {
  const { related = [] } = spec;
  const named = { path: packagePath ?? path, message: `${[nevra, file].filter(Boolean).join(' ')} has it too` };
  return {
    ...spec,
    level: weight[level] > weight[spec.level] ? level : spec.level,
    ...(related.length < mostNamed && !related.some(({ message }) => message === named.message) && { related: [...related, named] }),
  };
}
