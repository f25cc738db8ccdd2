import type { CheckInput } from './input.js';

/** Gives a log that does not say whose build it shows (mock's root.log) the build of what lies beside it, where that is one. */
export function adoptByDirectory(inputs: readonly CheckInput[], builds: (string | undefined)[]): void {
  const byDirectory = new Map<string, Set<string>>();
  for (const [i, input] of inputs.entries()) {
    const build = builds[i];
    if (build !== undefined) byDirectory.set(directoryOf(input), (byDirectory.get(directoryOf(input)) ?? new Set()).add(build));
  }
  for (const [i, input] of inputs.entries()) {
    const beside = byDirectory.get(directoryOf(input));
    if (isLog(input) && builds[i] === undefined && beside?.size === 1) [builds[i]] = beside;
  }
}

/** Puts logs of builds that nothing names together with the only spec of the run: rpmbuild does not name what it cannot read. */
export function adoptByOnlySpec(inputs: readonly CheckInput[], keys: (string | undefined)[]): void {
  const specs = inputs.flatMap((input, i) => (input.kind === 'spec' && input.error === undefined ? [i] : []));
  const [only] = specs;
  if (only === undefined || specs.length > 1) return;
  for (const [i, input] of inputs.entries()) {
    if (!isLog(input) || keys[i] !== undefined) continue;
    keys[only] ??= '';
    keys[i] = keys[only];
  }
}

const isLog = ({ kind, error }: CheckInput): boolean => kind === 'log' && error === undefined;

const directoryOf = ({ path }: CheckInput): string => path.slice(0, path.lastIndexOf('/') + 1);
