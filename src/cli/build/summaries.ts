import type { BuildResult } from '../../build/results/result.js';
import { type BuildSummary, buildFault, buildFile } from '../../engine/build-summary.js';
import type { CheckResult, Finding, Remark } from '../../engine/result.js';
import { nameOf } from '../paths.js';

/** The result with what is to be said of the builds themselves: as data, and as remarks for people. */
export function withBuilds(result: CheckResult, results: readonly BuildResult[]): CheckResult {
  const builds = results.map((one) => summaryOf(one, result.findings));
  return { ...result, builds, remarks: [...builds.flatMap(remarksOf), ...result.remarks] };
}

function summaryOf(result: BuildResult, findings: readonly Finding[]): BuildSummary {
  const { engine, subject, root, arch, outcome, directory, packages, logs, passedOver, sourcePackage, diagnosis } = result;
  const place = outcome === 'failed' && diagnosis ? placeOf(diagnosis.phase, logs.map(nameOf), findings) : undefined;
  const why = outcome === 'failed' ? 'the build failed' : outcome === 'interrupted' ? 'the build was interrupted' : 'the log of this build does not name it';
  return {
    ...(engine && { engine }),
    ...(subject !== undefined && { subject: named(subject) }),
    ...(root !== undefined && { root: named(root) }),
    ...(arch !== undefined && { arch }),
    outcome,
    ...(diagnosis && { phase: diagnosis.phase, message: relative(diagnosis.message, [root, subject, sourcePackage, directory]) }),
    ...place,
    directory: nameOf(directory),
    ...(sourcePackage !== undefined && { sourcePackage: nameOf(sourcePackage) }),
    packages: packages.map(nameOf),
    logs: logs.map(nameOf),
    notChecked: [...(outcome === 'interrupted' ? logs : []), ...passedOver].map((path) => ({ path: nameOf(path), why })),
  };
}

/** Words of programs with paths as reports name them: what lies below the working directory, and files of this build that lie beside it. */
function relative(words: string, paths: readonly (string | undefined)[]): string {
  const here = process.cwd();
  const beside = paths.filter((path): path is string => path !== undefined && /^\.\.\/(?:.*\/)?(?!\.\.$)[^/]+$/.test(named(path)));
  const below = here === '/' ? words : words.replaceAll(`${here}/`, '');
  return beside.reduce((text, path) => text.replaceAll(path, () => nameOf(path)), below);
}

/** A path as reports name it; what is no path stays: the name of a configuration, a package of a project. */
const named = (word: string): string => (word.includes('/') ? nameOf(word) : word);

/** The rules whose findings say where a build failed, by the phase of its diagnosis; all others are of scripts or of packaging. */
const rulesOfPhase: Readonly<Record<string, string>> = {
  'build dependencies': 'log-dependency-resolution-failed',
  root: 'log-dependency-resolution-failed',
  spec: 'log-rpm-warning',
  architecture: 'log-rpm-warning',
};

/** The line of the spec where the failing scriptlet, tag or %files entry stands: where a finding from the logs of this build has been put. */
function placeOf(phase: string, logs: readonly string[], findings: readonly Finding[]): Pick<BuildSummary, 'path' | 'line'> | undefined {
  const placed = findings.filter(({ ruleId, level, path, region, related }) => {
    const isOfLog = related?.some((place) => logs.includes(place.path)) ?? false;
    return ruleId.startsWith('log-') && level === 'error' && region && isOfLog && !logs.includes(path);
  });
  const wanted = rulesOfPhase[phase] ?? 'log-build-failed';
  const { path, region } = placed.find(({ ruleId }) => ruleId === wanted) ?? placed[0] ?? {};
  return path !== undefined && region ? { path, line: region.line } : undefined;
}

function remarksOf(build: BuildSummary): Remark[] {
  const { outcome, notChecked } = build;
  const fault = buildFault(build);
  return [
    ...(fault === undefined ? [] : [{ path: buildFile(build), message: fault }]),
    // what an interrupted build left is an input that could not be read
    ...(outcome === 'interrupted' ? [] : notChecked.map(({ path, why }) => ({ path, message: `not checked: ${why}` }))),
  ];
}
