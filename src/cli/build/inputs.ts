import type { BuildResult } from '../../build/results/result.js';
import type { CheckInput } from '../../engine/inputs/input.js';
import { failed, kindByName } from '../inputs/kind.js';
import { nameOf } from '../paths.js';

/** What of the results of builds is checked: where there are no packages, what they were to be made of. What an interrupted build left could not be. */
export function inputsOfResults(results: readonly BuildResult[]): CheckInput[] {
  return results.flatMap(({ outcome, packages, logs, shut = [], passedOver, directory, sourcePackage }): CheckInput[] => {
    const source = sourcePackage === undefined || packages.length > 0 ? [] : [sourcePackageInput(sourcePackage)];
    if (outcome !== 'interrupted') return [...source, ...logs.map(fileInput), ...shut.map(shutInput), ...packages.map(fileInput)];
    const left = [...logs, ...passedOver];
    return (left.length > 0 ? left : [directory]).map((path) =>
      failed(nameOf(path), 'the build was interrupted; it was not checked', kindByName(path) ?? 'log'),
    );
  });
}

/** A source package that no packages have come out of yet. */
export const sourcePackageInput = (path: string): CheckInput => ({ path: nameOf(path), kind: 'package', source: { file: path } });

const shutInput = (path: string): CheckInput => failed(nameOf(path), 'permission denied', 'log');

function fileInput(path: string): CheckInput {
  const kind = kindByName(path) ?? 'log';
  return { path: nameOf(path), kind, source: { file: path }, ...(kind === 'package' && { wholeBuild: true }) };
}
