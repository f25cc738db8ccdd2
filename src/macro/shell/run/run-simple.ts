import { pureCommand, type Result } from '../commands/index.js';
import { pay, refuse } from '../refuse.js';
import type { Assignment, Simple, Word } from '../syntax/tree.js';
import { complain, missingInDash, noteForm } from './complaints.js';
import { expandFields, expandString } from './expand-word.js';
import { Leave } from './leave.js';
import { shellBuiltin } from './shell-builtins.js';
import { assign, type Shell } from './state.js';
import type { Input, Streams } from './streams.js';

/** Runs assignments, or a command with its words (POSIX.1-2017, Shell Command Language, 2.9.1). */
export function runSimple(shell: Shell, { assignments, words }: Simple, streams: Streams): void {
  shell.substituted = undefined;
  if (words.length === 0) {
    for (const assignment of assignments) assign(shell, assignment.name, assigned(shell, assignment));
    shell.status = shell.substituted ?? 0;
    return;
  }
  const [first, ...rest] = words as readonly [Word, ...Word[]];
  const named = expandFields(shell, first);
  const name = named[0];
  if (name !== undefined && (namesNoProgram(name) || missingInDash(shell, name))) return runMissing(shell, name, rest);
  const fields = [...named.slice(1), ...rest.flatMap((word) => argumentFields(shell, name, word))];
  if (name === undefined) refuse('no command');
  withAssignments(shell, name, assignments, () => runNamed(shell, name, fields, streams));
}

/** The call of a macro that nobody defines is a word to the shell, and no program is called so. */
const namesNoProgram = (name: string): boolean => name.startsWith('%{');

/** The words of a command that is not there are words like others. */
function runMissing(shell: Shell, name: string, words: readonly Word[]): void {
  for (const word of words) expandString(shell, word);
  if (!namesNoProgram(name)) noteForm(shell, name);
  complain(shell);
  shell.status = 127;
}

/** What looks like an assignment is not split behind these. */
function argumentFields(shell: Shell, name: string | undefined, word: Word): string[] {
  const declares = name !== undefined && /^(?:local|export|readonly|declare|typeset)$/.test(name);
  const [first] = word;
  if (declares && first?.kind === 'text' && !first.quoted && /^[A-Za-z_][A-Za-z0-9_]*=/.test(first.text)) return [expandString(shell, word)];
  return expandFields(shell, word);
}

function runNamed(shell: Shell, name: string, args: readonly string[], streams: Streams): void {
  const body = shell.functions.get(name);
  if (body) {
    if (pureCommand(name) || shellBuiltin(name)) refuse('function with the name of a command');
    return callFunction(shell, args, () => streams.run(shell, body, streams));
  }
  const builtin = shellBuiltin(name);
  if (builtin) {
    shell.status = builtin(shell, args, streams);
    return;
  }
  const run = pureCommand(name) ?? refuse(`command ${name}`);
  const result: Result = run({
    args,
    read: () => readAll(streams.input),
    readFile: (path) => shell.host.readFile?.(path),
    perl: shell.host.perl,
    meter: shell.meter,
    clock: shell.host.clock,
    dialect: shell.dialect,
    program: name.includes('/'),
    noteForm: (form) => noteForm(shell, form),
    complain: () => complain(shell),
  });
  if (result.out === undefined) {
    if (!streams.muted) refuse(`output of ${name}`);
  } else {
    pay(shell.meter, result.out.length + 1);
    streams.out.push(result.out);
  }
  shell.status = result.status;
}

function callFunction(shell: Shell, args: readonly string[], run: () => void): void {
  const { positional, variables } = shell;
  if (++shell.calls > 20) refuse('nesting of functions');
  const locals = shell.locals;
  shell.positional = args;
  shell.locals = new Map();
  try {
    run();
  } catch (error) {
    if (!(error instanceof Leave) || error.what !== 'function') throw error;
    shell.status = error.status;
  } finally {
    shell.calls--;
    shell.positional = positional;
    for (const [name, value] of shell.locals) {
      if (value.known) variables.set(name, value.value);
      else variables.delete(name);
    }
    shell.locals = locals;
  }
}

function assigned(shell: Shell, { name, value, append }: Assignment): string {
  const text = expandString(shell, value);
  return append ? (shell.variables.has(name) ? (shell.variables.get(name) ?? '') : refuse(`$${name} of the environment`)) + text : text;
}

/**
 * Variables that are set for one command. Those that `assign` takes have no meaning to a program. To ASCII text these locales are all the
 * same, and `read` looks at IFS.
 */
function withAssignments(shell: Shell, name: string, assignments: readonly Assignment[], run: () => void): void {
  if (assignments.length === 0) return run();
  if ((shellBuiltin(name) && name !== 'read') || name === ':') refuse('assignment for a built-in');
  if (shell.functions.has(name)) refuse('assignment for a function');
  const old = new Map(shell.variables);
  for (const assignment of assignments) {
    const value = assigned(shell, assignment);
    if (/^(?:LC_ALL|LC_CTYPE|LC_COLLATE|LC_NUMERIC|LANG)$/.test(assignment.name)) {
      if (!/^(?:C|POSIX|C\.UTF-8|en_US\.UTF-8)$/.test(value)) refuse(`locale ${value}`);
    } else if (assignment.name === 'TZ' && /^(?:UTC0?|UTC-0|Etc\/UTC|GMT0?|)$/.test(value)) {
      // date(1) is computed in UTC
    } else assign(shell, assignment.name, value);
  }
  run();
  for (const { name: variable } of assignments) {
    if (old.has(variable)) shell.variables.set(variable, old.get(variable));
    else shell.variables.delete(variable);
  }
}

function readAll(input: Input): string {
  const text = input.text ?? refuse('standard input');
  input.text = undefined;
  return text;
}
