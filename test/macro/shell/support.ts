import { computeShell } from '../../../src/macro/shell/compute.js';

/** What the command prints; undefined where it is not known. */
export function printedBy(command: string): string | undefined {
  return computeShell(command).text;
}
