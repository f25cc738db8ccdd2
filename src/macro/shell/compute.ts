import type { MacroHost } from '../types.js';
import { parse } from './parse.js';
import { type Meter, NotPure, refuse } from './refuse.js';
import { printedBy } from './run.js';

/** What a command prints, or `undefined` where that is not known; and the work that it took, in characters and states looked at. */
export interface Computed {
  readonly text: string | undefined;
  readonly work: number;
}

/**
 * Computes what `sh -c` prints for a command made of nothing but pure ones (see `commands`), without the line feeds at its end.
 * What looks at files, processes, the environment or the clock is not known; neither is what shells or versions of the programs
 * disagree on. Expansions that only bash has (`${c:0:7}`) are an error to others: they are computed unless `machine` says that sh is
 * another shell. Only printable ASCII, tabs and line feeds, up to 4 KiB.
 */
export function computeShell(command: string, machine: Pick<MacroHost, 'clock' | 'shell'> = {}): Computed {
  const meter: Meter = { left: maxWork };
  try {
    if (command.length > maxLength || !/^[\t\n -~]*$/.test(command)) refuse('text');
    return { text: printedBy(parse(command, machine.shell !== 'other'), meter, machine.clock), work: maxWork - meter.left };
  } catch (error) {
    if (!(error instanceof NotPure)) throw error;
    return { text: undefined, work: Math.min(maxWork - meter.left, maxWork) };
  }
}

const maxLength = 4096;
const maxWork = 100_000;
