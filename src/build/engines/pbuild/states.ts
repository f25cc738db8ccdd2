import type { Diagnosis } from '../../results/result.js';

/** What pbuild says of a package. */
export interface PackageState {
  /** `succeeded`, `failed`, `unresolvable`, `broken`, `excluded`, `blocked` … (PBuild::Result). */
  readonly code: string;
  readonly details: string;
}

/** Asks `pbuild --result` for the packages of all states; it leaves these two out unless they are named. */
export const allStates: readonly string[] = ['--result-code=all', '--result-code=excluded', '--result-code=disabled'];

/** The states by package, of what `pbuild --result` prints: a line for each state with a number, below it the packages, each with the reason in parentheses. */
export function statesIn(lines: readonly string[]): ReadonlyMap<string, PackageState> {
  const states = new Map<string, PackageState>();
  let code = '';
  for (const line of lines) {
    const heading = /^([a-z]{1,20}): +\d+$/.exec(line)?.[1];
    if (heading !== undefined) code = heading;
    const [, name, details = ''] = /^ {4}(\.|[\w+][\w.+~^:-]*)(?: \((.*)\))?$/.exec(line) ?? [];
    if (name !== undefined && code !== '') states.set(name, { code, details });
  }
  return states;
}

/** Why pbuild did not even begin to build a package; undefined where its state says nothing of that. */
export function diagnosisOfState({ code, details }: PackageState): Diagnosis | undefined {
  switch (code) {
    case 'unresolvable':
      return { phase: 'build dependencies', message: unresolvable(details) };
    case 'broken':
      return broken(details);
    case 'excluded':
      return details === ''
        ? { phase: 'architecture', message: 'the spec is not meant for this architecture (ExclusiveArch, ExcludeArch): pbuild does not build it' }
        : { phase: 'configuration', message: `pbuild does not build this package: ${details} (_config)` };
    case 'disabled':
    case 'locked':
      return { phase: 'configuration', message: `pbuild does not build this package: it is ${code}${details === '' ? '' : `, ${details}`}` };
    default:
      return undefined;
  }
}

/** What a reason of an unresolvable package names, one by one (Build::Expand joins them with commas). */
export function reasonsIn(details: string): string[] {
  return details.split(/, (?=nothing provides |have choice for |conflicts? |\S+ (?:conflicts|is in conflict))/).filter((reason) => reason !== '');
}

function unresolvable(details: string): string {
  const reasons = reasonsIn(details);
  const missing = reasons.flatMap((reason) => {
    const [, capability, by] = /^(?:.*: )?nothing provides (.+?)(?: needed by (\S+))?$/.exec(reason) ?? [];
    return capability === undefined ? [] : [by === undefined ? capability : `${capability} (for ${by})`];
  });
  if (missing.length < reasons.length || missing.length === 0) return `pbuild cannot choose the build dependencies: ${details.slice(0, 400)}`;
  return `build dependencies are missing: ${missing.join(', ').slice(0, 400)}`;
}

function broken(details: string): Diagnosis {
  const assets = /^missing assets: (.+)$/.exec(details)?.[1];
  if (assets !== undefined) return { phase: 'sources', message: `${assets} could not be had, which the spec names as remote assets` };
  if (/^can not parse /.test(details)) return { phase: 'spec', message: `pbuild does not take the spec: ${details}` };
  return { phase: 'project', message: `pbuild cannot build this package: ${details === '' ? 'it is broken' : details.slice(0, 400)}` };
}
