import type { BuildResult } from '../../build/results/result.js';
import type { CheckInput } from '../../engine/inputs/input.js';
import type { CheckResult, Remark } from '../../engine/result.js';
import { failed, kindByName } from '../inputs/kind.js';
import { nameOf } from '../paths.js';

/** What of the results of builds is checked: where there are no packages, what they were to be made of. What an interrupted build left could not be. */
export function inputsOfResults(results: readonly BuildResult[]): CheckInput[] {
  return results.flatMap(({ outcome, packages, logs, passedOver, directory, sourcePackage }): CheckInput[] => {
    const source = sourcePackage === undefined || packages.length > 0 ? [] : [sourcePackageInput(sourcePackage)];
    if (outcome !== 'interrupted') return [...source, ...logs.map(fileInput), ...packages.map(fileInput)];
    const left = [...logs, ...passedOver];
    return (left.length > 0 ? left : [directory]).map((path) => failed(nameOf(path), 'not checked: the build was interrupted', kindByName(path) ?? 'log'));
  });
}

/** A source package that no packages have come out of yet. */
export const sourcePackageInput = (path: string): CheckInput => ({ path: nameOf(path), kind: 'package', source: { file: path } });

function fileInput(path: string): CheckInput {
  const kind = kindByName(path) ?? 'log';
  return { path: nameOf(path), kind, source: { file: path }, ...(kind === 'package' && { wholeBuild: true }) };
}

/** The result with what is to be said of the builds themselves. */
export function withBuilds(result: CheckResult, results: readonly BuildResult[]): CheckResult {
  const remarks = results.flatMap(({ outcome, subject, directory, logs, diagnosis, passedOver }): Remark[] => {
    const where = nameOf(logs[0] ?? directory);
    const why = outcome === 'failed' ? 'the build failed' : 'the log of this build does not name it';
    return [
      ...(outcome === 'failed' && diagnosis ? [{ path: where, message: `the build failed (${diagnosis.phase}): ${diagnosis.message}` }] : []),
      ...(outcome === 'not-reached' && diagnosis ? [{ path: nameOf(subject ?? directory), message: diagnosis.message }] : []),
      ...(outcome === 'interrupted' ? [] : passedOver.map((path) => ({ path: nameOf(path), message: `not checked: ${why}` }))),
    ];
  });
  return { ...result, remarks: [...remarks, ...result.remarks] };
}
