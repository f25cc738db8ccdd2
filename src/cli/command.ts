import type { Arguments, OptionName } from './options.js';

/** A command. Its module is loaded when it runs. */
export interface Command {
  readonly name: string;
  /** Positional arguments as the help writes them: `[…]` may be absent, `...` may be repeated. */
  readonly takes: '' | '[PATH...]' | 'FILE...' | '[EXPR...]' | 'RULE' | '[PATH]' | '[SPEC|SRPM]';
  /** What the words behind `--` are, for a command that passes them on; they are paths to the others. */
  readonly passesOn?: string;
  readonly about: string;
  readonly options: readonly OptionName[];
  readonly load: () => Promise<CommandModule>;
}

export interface CommandModule {
  /** Resolves to the exit status. */
  readonly run: (given: Arguments) => Promise<number>;
}

/** Why a command can't take these positional arguments, if so. */
export function countFault({ name, takes }: Command, positionals: readonly string[]): string | undefined {
  const [least, most] = [takes === '' || takes.startsWith('[') ? 0 : 1, takes.includes('...') ? Number.POSITIVE_INFINITY : takes === '' ? 0 : 1];
  if (positionals.length < least) return `an argument is missing: speclint ${name} ${takes}`;
  return positionals.length > most ? `unexpected argument "${positionals[most]}": speclint ${name} ${takes}`.trimEnd() : undefined;
}
