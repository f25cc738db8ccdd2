import { type Meter, pay, refuse } from './refuse.js';
import type { List } from './tree.js';

/** What commands of one shell share. */
export interface Shell {
  readonly variables: Map<string, string>;
  readonly meter: Meter;
  /** What date(1) takes for the time, in seconds since 1970; absent where it is not fixed. */
  readonly clock: number | undefined;
  /** `exit` was met. */
  exited: boolean;
  /** Whether the last command substitution was a success. */
  substituted: boolean;
  /** What the commands print in a shell of their own. */
  readonly capture: (shell: Shell, list: List) => string;
}

export function subshell(shell: Shell): Shell {
  pay(shell.meter, shell.variables.size + 1);
  return { ...shell, variables: new Map(shell.variables), exited: false };
}

/** Variables that come from the environment are not known. */
export function variable(shell: Shell, name: string): string {
  return shell.variables.get(name) ?? refuse(`$${name} of the environment`);
}

/**
 * Sets a variable. Names that the shell or a program gives a meaning (IFS, PATH, RANDOM, TZ, POSIXLY_CORRECT, LC_ALL and so on) are
 * all in capitals, so only those capitals are taken that are known to have none.
 */
export function assign(shell: Shell, name: string, value: string): void {
  if (!/[a-z]/.test(name) && !/^(?:[A-SU-Z][A-Z]?[0-9]?|(?:[A-Z]+_)?(?:COMMIT|MAJOR|MINOR|RELEASE|REV|TAG|VER|VERSION))$/.test(name))
    refuse(`assignment of ${name}`);
  if (/^(?:BASH|POSIX|LC|LANG|PS[0-9])/.test(name)) refuse(`assignment of ${name}`);
  pay(shell.meter, value.length + 1);
  shell.variables.set(name, value);
}
