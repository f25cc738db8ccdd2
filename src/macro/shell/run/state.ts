import type { MacroHost } from '../../types.js';
import { type Meter, pay, refuse } from '../refuse.js';
import type { Dialect } from '../syntax/dialect.js';
import type { Command, List } from '../syntax/tree.js';

/** What a command may know of the machine that it would run on; what is absent is unknown. */
export interface Machine extends Pick<MacroHost, 'clock' | 'readFile' | 'shell'> {
  /** What `perl -V:NAME` says, by name: `version`, `installvendorlib` and so on. */
  readonly perl?: Readonly<Record<string, string>>;
  /**
   * Variables with lower-case letters are the script's own, as POSIX.1-2017, 8.1 has it: unset where the script sets none. Otherwise they may
   * come from the environment.
   */
  readonly ownVariables?: boolean;
}

/** What commands of one shell share. */
export interface Shell {
  readonly dialect: Dialect;
  /** `undefined` for one that was unset; a name that is not here may come from the environment. */
  readonly variables: Map<string, string | undefined>;
  readonly functions: Map<string, Command>;
  /** `$1` and on. */
  positional: readonly string[];
  /** `$?`. */
  status: number;
  /** Status of the last command substitution of the command being run; absent where it has none. */
  substituted: number | undefined;
  /** Standard error goes where standard output goes. */
  merged: boolean;
  /** Functions and evals that are inside each other just now. */
  calls: number;
  /** What the local variables of the function under way hide. */
  locals: Map<string, { readonly known: boolean; readonly value: string | undefined }> | undefined;
  readonly meter: Meter;
  readonly host: Machine;
  /** Forms of bash that were met in another shell. */
  readonly bashOnly: Set<string>;
  /** What the commands print in a shell of their own, without the line feeds at the end. */
  readonly capture: (shell: Shell, list: List) => string;
}

export function subshell(shell: Shell): Shell {
  pay(shell.meter, shell.variables.size + 1);
  return { ...shell, variables: new Map(shell.variables), functions: new Map(shell.functions) };
}

/** The value; `undefined` where the variable is not set. Variables that come from the environment are not known. */
export function variable(shell: Shell, name: string): string | undefined {
  if (/^[1-9]$/.test(name)) return shell.positional[Number(name) - 1];
  if (name === '#') return String(shell.positional.length);
  // behind a command substitution of the same command, that of it to bash
  if (name === '?') return shell.substituted === undefined ? String(shell.status) : refuse('$?');
  if (!shell.variables.has(name) && !(shell.host.ownVariables && /[a-z]/.test(name))) refuse(`$${name} of the environment`);
  return shell.variables.get(name);
}

/**
 * Sets a variable. Names that the shell or a program gives a meaning (PATH, RANDOM, TZ, POSIXLY_CORRECT, LC_ALL and so on) are
 * all in capitals, so only those capitals are taken that are known to have none. IFS is taken where its value is a simple one.
 */
export function assign(shell: Shell, name: string, value: string | undefined): void {
  if (name === 'IFS') {
    if (value !== undefined && value !== ' \t\n' && !/^[-.,:;/_|@+=~]?$/.test(value)) refuse('value of IFS');
  } else if (
    !/[a-z]/.test(name) &&
    !/^(?:[A-SU-Z][A-Z]?[0-9]?|(?:[A-Z]+_)?(?:COMMIT|DATE|MAJOR|MINOR|NAME|PATCH|RELEASE|REV|SHORT|SUFFIX|TAG|VER|VERSION))$/.test(name)
  ) {
    refuse(`assignment of ${name}`);
  }
  if (/^(?:BASH|POSIX|LC|LANG|PS[0-9]|HOSTNAME|LOGNAME|USERNAME)/.test(name)) refuse(`assignment of ${name}`);
  pay(shell.meter, (value?.length ?? 0) + 1);
  shell.variables.set(name, value);
}

/** The characters that end a field (POSIX.1-2017, Shell Command Language, 2.6.5): blanks, one other character, or none. */
export function fieldSeparator(shell: Shell): string {
  return shell.variables.get('IFS') ?? ' \t\n';
}
