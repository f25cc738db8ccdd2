import type { Finding, RelatedPlace } from '../../engine/result.js';
import type { SourceText } from '../../text/source-text.js';
import { displaySafe } from '../display-safe.js';
import { sarifFix } from './fixes.js';
import { limits } from './limits.js';
import { lineHashes } from './line-hashes.js';
import { logicalLocation, primaryLocation, relatedLocation } from './locations.js';
import { message } from './message.js';

/** What results refer to. */
export interface ResultContext {
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly artifactIndex: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, SourceText>;
  readonly includeSuppressed: boolean;
}

export function sarifResults(findings: readonly Finding[], context: ResultContext): object[] {
  const hashes = hashesOf(findings, context.sources);
  return findings.map((finding) => sarifResult(finding, hashes, context));
}

type HashesByPath = ReadonlyMap<string, ReadonlyMap<number, string>>;

function sarifResult(finding: Finding, hashes: HashesByPath, context: ResultContext): object {
  const { ruleId, level, region, fix, fingerprint } = finding;
  const { ruleIndex, artifactIndex, sources, includeSuppressed } = context;
  const path = region?.path ?? finding.path;
  const fixed = fix && sarifFix(fix, artifactIndex);
  return {
    ruleId: displaySafe(ruleId),
    ruleIndex: ruleIndex.get(displaySafe(ruleId)),
    level,
    message: message(finding.message),
    locations: [primaryLocation(finding, sources.get(path), artifactIndex.get(path))],
    relatedLocations: relatedLocations(finding, artifactIndex),
    partialFingerprints: {
      primaryLocationLineHash: (region && finding.package === undefined && hashes.get(path)?.get(region.line)) || hashOfFingerprint(fingerprint),
      'speclint/v1': displaySafe(fingerprint),
    },
    fixes: fixed && [fixed],
    suppressions: includeSuppressed ? suppressions(finding) : undefined,
    properties: properties(finding),
  };
}

/** For each text, the hashes of the lines that findings start on. */
function hashesOf(findings: readonly Finding[], sources: ResultContext['sources']): HashesByPath {
  const lines = new Map<string, Set<number>>();
  for (const { region } of findings) {
    if (region) lines.set(region.path, (lines.get(region.path) ?? new Set()).add(region.line));
  }
  return new Map(
    [...lines].map(([path, wanted]) => {
      const source = sources.get(path);
      return [path, source ? lineHashes(source.text, wanted) : new Map<number, string>()];
    }),
  );
}

/** The package that a finding in a spec is about comes first, then what explains it. */
function relatedLocations(finding: Finding, artifactIndex: ResultContext['artifactIndex']): object[] | undefined {
  const { related = [], packagePath, package: nevra, file } = finding;
  const places: readonly RelatedPlace[] = [
    ...(packagePath === undefined ? [] : [{ path: packagePath, message: [nevra, file].filter((part) => part !== undefined).join(': ') }]),
    ...related,
  ];
  if (places.length === 0) return undefined;
  const logical = packagePath === undefined ? undefined : logicalLocation(finding);
  return places.slice(0, limits.relatedLocations).map((at, i) => ({
    ...relatedLocation(at, i + 1, artifactIndex.get(at.path)),
    logicalLocations: i === 0 && logical ? [logical] : undefined,
  }));
}

/** Where there is no line to hash, and for what is in a package, which may be one of many that came from the same line, our own fingerprint in the same shape; it counts equal ones already. */
function hashOfFingerprint(fingerprint: string): string {
  return lineHashes(fingerprint, new Set([1])).get(1) as string;
}

function suppressions({ suppressed }: Finding): object[] {
  if (!suppressed) return [];
  const { kind, reason } = suppressed;
  return [{ kind: kind === 'inSource' ? kind : 'external', status: 'accepted', justification: reason === undefined ? undefined : message(reason).text }];
}

function properties({ package: nevra, file, packagePath, targets, levelFrom }: Finding): object | undefined {
  if ((nevra ?? file ?? targets ?? levelFrom) === undefined) return undefined;
  return {
    package: nevra === undefined ? undefined : displaySafe(nevra),
    file: file === undefined ? undefined : displaySafe(file),
    packagePath: packagePath === undefined ? undefined : displaySafe(packagePath),
    targets: targets?.map(displaySafe),
    levelFrom: levelFrom?.map(displaySafe),
  };
}
