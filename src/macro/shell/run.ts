import { matchesWhole } from './automaton.js';
import { pureCommand, type Result } from './commands/index.js';
import { expandFields, expandPattern, expandString } from './expand-word.js';
import { type Meter, pay, refuse } from './refuse.js';
import { assign, type Shell, subshell } from './state.js';
import type { Case, Command, For, If, List, Part, Pipeline, Simple } from './tree.js';

/** Standard input; `undefined` where it is not known, as after something was read from it. */
interface Input {
  text: string | undefined;
}

/** What the commands print, without the line feeds at the end (2.6.3). */
export function printedBy(list: List, meter: Meter, clock: number | undefined): string {
  const shell: Shell = { variables: new Map(), meter, clock, exited: false, substituted: true, capture };
  return capture(shell, list);
}

function capture(shell: Shell, list: List): string {
  const out: string[] = [];
  shell.substituted = runList(subshell(shell), list, { text: undefined }, out);
  return withoutFinalLines(out.join(''));
}

function withoutFinalLines(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

/** Runs the commands, and says whether the last was a success. */
function runList(shell: Shell, list: List, input: Input, out: string[]): boolean {
  let ok = true;
  for (const { first, rest } of list) {
    ok = runPipeline(shell, first, input, out);
    for (const { when, pipeline } of rest) {
      if (shell.exited) return ok;
      if (ok === (when === 'success')) ok = runPipeline(shell, pipeline, input, out);
    }
    if (shell.exited) return ok;
  }
  return ok;
}

function runPipeline(shell: Shell, pipeline: Pipeline, input: Input, out: string[]): boolean {
  const { commands, negated } = pipeline;
  let from = input;
  let ok = true;
  for (const [i, command] of commands.entries()) {
    const last = i === commands.length - 1;
    const own = commands.length === 1 ? shell : subshell(shell);
    const printed: string[] = [];
    ok = runCommand(own, command, from, last ? out : printed);
    from = { text: printed.join('') };
  }
  return ok !== negated;
}

function runCommand(shell: Shell, command: Command, input: Input, out: string[]): boolean {
  pay(shell.meter, 1);
  const sink = command.mute ? [] : out;
  const from = command.noInput ? { text: '' } : input;
  switch (command.kind) {
    case 'simple':
      return runSimple(shell, command, from, sink);
    case 'group':
      return runList(command.own ? subshell(shell) : shell, command.list, from, sink);
    case 'if':
      return runIf(shell, command, from, sink);
    case 'for':
      return runFor(shell, command, from, sink);
    case 'case':
      return runCase(shell, command, from, sink);
  }
}

function runSimple(shell: Shell, command: Simple, input: Input, out: string[]): boolean {
  const { assignments, words } = command;
  if (words.length === 0) {
    shell.substituted = true;
    for (const { name, value } of assignments) assign(shell, name, expandString(shell, value));
    return shell.substituted;
  }
  const [name, ...args] = words.flatMap((word) => expandFields(shell, word));
  if (name === undefined) refuse('no command');
  for (const { name: variable, value } of assignments) checkLocale(variable, expandString(shell, value));
  if (name === 'exit') return runExit(shell, args);
  const run = pureCommand(name) ?? refuse(`command ${name}`);
  const result: Result = run({ args, read: () => readAll(input), meter: shell.meter, clock: shell.clock });
  pay(shell.meter, result.out.length + 1);
  out.push(result.out);
  return result.ok;
}

/** The only variables that are set for one command; to ASCII text these locales are all the same. */
function checkLocale(name: string, value: string): void {
  if (!/^(?:LC_ALL|LANG)$/.test(name) || !/^(?:C|POSIX|C\.UTF-8|en_US\.UTF-8)$/.test(value)) refuse(`assignment of ${name} for a command`);
}

function runExit(shell: Shell, args: readonly string[]): boolean {
  const [status = ''] = args;
  if (args.length !== 1 || !/^(?:0|[1-9][0-9]?)$/.test(status)) refuse('exit');
  shell.exited = true;
  return status === '0';
}

function readAll(input: Input): string {
  const text = input.text ?? refuse('standard input');
  input.text = undefined;
  return text;
}

function runIf(shell: Shell, command: If, input: Input, out: string[]): boolean {
  for (const { condition, body } of command.branches) {
    const ok = runList(shell, condition, input, out);
    if (shell.exited) return ok;
    if (ok) return runList(shell, body, input, out);
  }
  return runList(shell, command.otherwise, input, out);
}

function runFor(shell: Shell, command: For, input: Input, out: string[]): boolean {
  let ok = true;
  for (const value of command.words.flatMap((word) => expandFields(shell, word))) {
    assign(shell, command.name, value);
    ok = runList(shell, command.body, input, out);
    if (shell.exited) break;
  }
  return ok;
}

function runCase(shell: Shell, command: Case, input: Input, out: string[]): boolean {
  const subject = expandString(shell, command.subject);
  // bash leaves a mark in the subject for a quoted value that an expansion made empty
  const emptied = (part: Part): boolean => part.kind === 'parameter' && part.operation !== undefined && expandString(shell, [part]) === '';
  if (subject !== '' && command.subject.some(emptied)) refuse('empty part of a subject');
  for (const { patterns, body } of command.items) {
    for (const pattern of patterns) {
      if (matchesWhole(expandPattern(shell, pattern).automaton, subject, shell.meter)) return runList(shell, body, input, out);
    }
  }
  return true;
}
