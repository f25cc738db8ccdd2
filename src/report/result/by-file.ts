import type { CheckResult, Finding, InputResult } from '../../engine/result.js';
import { type Trouble, troublesOf } from './troubles.js';

/** All that a result says of one file. */
export interface FileGroup {
  readonly path: string;
  /** Empty for a file that is no input: one that a spec includes, a configuration. One path may be several inputs. */
  readonly inputs: readonly InputResult[];
  readonly troubles: readonly Trouble[];
  readonly findings: readonly Finding[];
}

/** Inputs first, in their order; then other files that findings or troubles are about. */
export function byFile(result: CheckResult): FileGroup[] {
  const groups = new Map<string, { path: string; inputs: InputResult[]; troubles: Trouble[]; findings: Finding[] }>();
  const at = (path: string) => {
    const group = groups.get(path) ?? { path, inputs: [], troubles: [], findings: [] };
    groups.set(path, group);
    return group;
  };
  for (const input of result.inputs) at(input.path).inputs.push(input);
  for (const finding of result.findings) at(finding.path).findings.push(finding);
  for (const trouble of troublesOf(result)) at(trouble.path).troubles.push(trouble);
  return [...groups.values()];
}
