import type { ParsedScript } from 'unbash';

/**
 * Offset behind which a script is no shell script any more: it gives itself to another program (`exec perl -x "$0"`) or ends (`exit`) outside of
 * any condition, and what follows may be Tcl, Python or an archive. Infinite where it does not.
 */
export function endOfShell({ commands }: ParsedScript): number {
  for (const { command, background } of commands) {
    if (command.type !== 'Command' || background) continue;
    const name = command.name?.value;
    if (name === 'exit' || (name === 'exec' && command.args.length > 0)) return command.end;
  }
  return Number.POSITIVE_INFINITY;
}
