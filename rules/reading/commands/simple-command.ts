import type { CommandWord } from './behind-prefixes.js';

/** A word of a command: quotes and backslashes taken away, variables and macro calls as written. */
export type ShellWord = CommandWord;

export interface Redirection {
  /** `>`, `2>>`, `<<`. */
  readonly operator: string;
  readonly target: ShellWord;
}

/** One simple command, of a spec's raw text or of a script. */
export interface SimpleCommand {
  /** The program as written, without quotes: `make`, `%{__make}`, `%configure`, `./configure`. */
  readonly name: string;
  /** The program's own name: `make` for `%{__make}` and `/usr/bin/make`, `%configure` for `%{configure}`; `./configure` stays. */
  readonly tool: string;
  /** What follows the program; redirections are left out. */
  readonly args: readonly ShellWord[];
  readonly program: ShellWord;
  /** `CFLAGS=-O3` in front of the program, or alone: then the program is the first of them. */
  readonly assignments: readonly ShellWord[];
  readonly redirections: readonly Redirection[];
  /** Offset behind the last word. */
  readonly end: number;
}
