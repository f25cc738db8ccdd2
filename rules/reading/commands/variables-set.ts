import type { ShellCommand, ShellWord } from './shell-commands.js';

/** A shell or make variable that a command sets. */
export interface VariableSet {
  readonly name: string;
  /** `CFLAGS+=…`. */
  readonly appends: boolean;
  /** Without quotes. */
  readonly value: string;
  readonly word: ShellWord;
}

const form = /^([A-Za-z_][A-Za-z0-9_]*)(\+?)=(.*)$/s;
const setters = new Set(['export', 'declare', 'local', 'readonly', 'typeset']);

/** What a command sets in front of its program, and what `export` and its like set; with `toMake` also the variables that make gets as words. */
export function variablesSet(command: ShellCommand, { toMake = false } = {}): VariableSet[] {
  const takesArgs = setters.has(command.tool) || (toMake && makes.has(command.tool));
  return [...command.assignments, ...(takesArgs ? command.args : [])].flatMap((word) => {
    const [, name, plus, value = ''] = form.exec(word.text) ?? [];
    return name === undefined ? [] : [{ name, appends: plus === '+', value, word }];
  });
}

const makes = new Set(['make', 'gmake', '%make_build', '%make_install', '%makeinstall', '%configure', './configure']);
