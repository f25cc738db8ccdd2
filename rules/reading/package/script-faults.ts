import { oncePer } from '../once-per.js';
import { type Bashism, bashismsIn } from '../shell/bashisms.js';
import { type ShellFault, shellFault } from '../shell/fault.js';
import { parseShell } from '../shell/parse.js';
import type { ShellScript } from './shell-scripts.js';

export interface ScriptFaults {
  /** None in scripts of shells that have such things themselves. */
  readonly bashisms: readonly Bashism[];
  readonly syntax: ShellFault | undefined;
}

/**
 * What two rules say of a packaged script, which is parsed once for both: parsing costs more than reading the script out of the package. The tree is not
 * kept, for it takes many times the memory of the text.
 */
export const scriptFaults: (script: ShellScript) => ScriptFaults = oncePer(({ shell, text }: ShellScript) => {
  const tree = parseShell(text);
  return {
    bashisms: tree && (shell === 'sh' || shell === 'dash') ? bashismsIn(text, tree) : [],
    // ksh has compound variables and other forms of its own
    syntax: tree && shell !== 'ksh' ? shellFault(text, tree) : undefined,
  };
});
