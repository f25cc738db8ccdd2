import { type Meter, NotPure, refuse } from './refuse.js';
import { capture, printedBy } from './run/run.js';
import type { Machine, Shell } from './run/state.js';
import { parse } from './syntax/parse.js';

/** What a command prints, or `undefined` where that is not known; and the work that it took, in characters and states looked at. */
export interface Computed {
  readonly text: string | undefined;
  readonly work: number;
  /** Forms of bash that sh did not take, as it is another shell: what it printed is less than what was meant. */
  readonly bashOnly: readonly string[];
}

/**
 * Computes what `sh -c` prints for a command made of nothing but pure ones (see `commands`), without the line feeds at its end.
 * What looks at files, processes, the environment or the clock is not known; neither is what versions of the shells and the programs
 * disagree on. Where bash and dash differ, `machine` says which of them sh is. Only printable ASCII, tabs and line feeds, up to 4 KiB.
 */
export function computeShell(command: string, machine: Machine = {}): Computed {
  const meter: Meter = { left: maxWork };
  const bashOnly = new Set<string>();
  try {
    if (command.length > maxLength || !/^[\t\n -~]*$/.test(command)) refuse('text');
    const dialect = machine.shell ?? 'bash';
    const shell: Shell = {
      dialect,
      variables: new Map(),
      functions: new Map(),
      positional: [],
      status: 0,
      substituted: undefined,
      merged: false,
      calls: 0,
      locals: undefined,
      meter,
      host: machine,
      bashOnly,
      capture,
    };
    const text = printedBy(shell, parse(command, dialect));
    return { text, work: maxWork - meter.left, bashOnly: [...bashOnly] };
  } catch (error) {
    if (!(error instanceof NotPure)) throw error;
    return { text: undefined, work: Math.min(maxWork - meter.left, maxWork), bashOnly: [] };
  }
}

const maxLength = 4096;
const maxWork = 100_000;
