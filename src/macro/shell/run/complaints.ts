import { refuse } from '../refuse.js';
import { Leave } from './leave.js';
import type { Shell } from './state.js';

/** Commands that bash has built in, and that are programs nowhere. */
const builtinsOfBash: ReadonlySet<string> = new Set(
  '[[ ]] builtin compgen complete declare dirs disown enable function history let logout mapfile popd pushd readarray shopt source typeset'.split(' '),
);

/** Whether dash says "not found" to the command. */
export function missingInDash(shell: Shell, name: string): boolean {
  return shell.dialect === 'dash' && (builtinsOfBash.has(name) || /^[A-Za-z_][A-Za-z0-9_]*\+=/.test(name));
}

/** Remembers that a form of bash was met in a shell that does not have it. */
export function noteForm(shell: Shell, form: string): void {
  shell.bashOnly.add(form);
}

/** The shell or a command writes to standard error: nobody reads that, unless it goes where standard output goes. */
export function complain(shell: Shell): void {
  if (shell.merged) refuse('text of an error');
}

/** An error of the shell itself: dash gives up, with this status. */
export function giveUp(shell: Shell, form: string): never {
  noteForm(shell, form);
  complain(shell);
  throw new Leave('shell', 2);
}
