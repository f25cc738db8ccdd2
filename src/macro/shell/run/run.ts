import { matchesWhole } from '../patterns/automaton.js';
import { pay, refuse } from '../refuse.js';
import type { Case, Command, For, If, List, Part, Pipeline, Program, While } from '../syntax/tree.js';
import { arithmeticValue } from './arithmetic.js';
import { giveUp } from './complaints.js';
import { expandFields, expandPattern, expandString } from './expand-word.js';
import { Leave } from './leave.js';
import { runSimple } from './run-simple.js';
import { assign, type Shell, subshell } from './state.js';
import type { Streams } from './streams.js';
import { decideTest } from './test-words.js';

/** What the program prints, without the line feeds at the end (2.6.3). */
export function printedBy(shell: Shell, program: Program): string {
  return printedIn(shell, (streams) => runProgram(shell, program, streams));
}

/** What the commands print in a shell of their own. */
export function capture(shell: Shell, list: List): string {
  const own = { ...subshell(shell), merged: false };
  const text = printedIn(own, (streams) => runList(own, list, streams));
  shell.substituted = own.status;
  return text;
}

function printedIn(shell: Shell, run: (streams: Streams) => void): string {
  const out: string[] = [];
  inShell(shell, () => run({ input: { text: undefined }, out, muted: false, run: runCommand, runProgram }));
  const text = out.join('');
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

/** Runs what may leave the shell. */
function inShell(shell: Shell, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Leave)) throw error;
    if (error.what !== 'shell') refuse(`${error.what} outside`);
    shell.status = error.status;
  }
}

function runProgram(shell: Shell, { lines, unparsable }: Program, streams: Streams): void {
  for (const line of lines) runList(shell, line, streams);
  if (unparsable !== undefined) giveUp(shell, unparsable);
}

function runList(shell: Shell, list: List, streams: Streams): void {
  if (list.length === 0) shell.status = 0;
  for (const { first, rest } of list) {
    runPipeline(shell, first, streams);
    for (const { when, pipeline } of rest) if ((shell.status === 0) === (when === 'success')) runPipeline(shell, pipeline, streams);
  }
}

function runPipeline(shell: Shell, { commands, negated }: Pipeline, streams: Streams): void {
  let input = streams.input;
  for (const [i, command] of commands.entries()) {
    const last = i === commands.length - 1;
    const out = last ? streams.out : [];
    const inner = { ...streams, input, out, muted: last && streams.muted };
    if (commands.length === 1) runCommand(shell, command, inner);
    else {
      const own = subshell(shell);
      inShell(own, () => runCommand(own, command, inner));
      shell.status = own.status;
    }
    input = { text: out.join('') };
  }
  if (negated) shell.status = Number(shell.status === 0);
}

/** What running any command costs, in characters looked at. */
const commandCost = 50;

function runCommand(shell: Shell, command: Command, streams: Streams): void {
  pay(shell.meter, commandCost);
  const outer = shell.merged;
  if (command.out === 'err' && outer) refuse('text of an error');
  const input = command.input ? { text: expandString(shell, command.input) } : streams.input;
  shell.merged = command.err === 'out' || (command.err === 'err' && outer);
  const muted = command.out !== 'out';
  try {
    runBare(shell, command, muted ? { ...streams, input, out: [], muted } : { ...streams, input });
  } finally {
    shell.merged = outer;
  }
}

function runBare(shell: Shell, command: Command, streams: Streams): void {
  switch (command.kind) {
    case 'simple':
      return runSimple(shell, command, streams);
    case 'group':
      return command.own ? runOwn(shell, command.list, streams) : runList(shell, command.list, streams);
    case 'if':
      return runIf(shell, command, streams);
    case 'for':
      return runFor(shell, command, streams);
    case 'while':
      return runWhile(shell, command, streams);
    case 'case':
      return runCase(shell, command, streams);
    case 'function':
      if (shell.functions.size >= 50) refuse('many functions');
      shell.functions.set(command.name, command.body);
      shell.status = 0;
      return;
    case 'condition':
      shell.status = Number(!decideTest(shell, command.test));
      return;
    case 'arithmetic':
      shell.status = Number(arithmeticValue(shell, expandString(shell, command.word)) === 0);
      return;
  }
}

function runOwn(shell: Shell, list: List, streams: Streams): void {
  const own = subshell(shell);
  inShell(own, () => runList(own, list, streams));
  shell.status = own.status;
}

function runIf(shell: Shell, command: If, streams: Streams): void {
  for (const { condition, body } of command.branches) {
    runList(shell, condition, streams);
    if (shell.status === 0) return runList(shell, body, streams);
  }
  shell.status = 0;
  if (command.otherwise.length > 0) runList(shell, command.otherwise, streams);
}

function runFor(shell: Shell, command: For, streams: Streams): void {
  const values = command.words ? command.words.flatMap((word) => expandFields(shell, word)) : shell.positional;
  shell.status = 0;
  for (const value of values) {
    assign(shell, command.name, value);
    if (!runBody(shell, command.body, streams)) break;
  }
}

function runWhile(shell: Shell, { condition, body, negated }: While, streams: Streams): void {
  let status = 0;
  for (;;) {
    pay(shell.meter, 1);
    let goesOn = false;
    const stays = loop(shell, () => {
      runList(shell, condition, streams);
      goesOn = (shell.status === 0) !== negated;
    });
    if (!stays || !goesOn) break;
    const again = runBody(shell, body, streams);
    status = shell.status;
    if (!again) break;
  }
  shell.status = status;
}

/** Runs the body of a loop once; false where the loop is over. */
function runBody(shell: Shell, body: List, streams: Streams): boolean {
  return loop(shell, () => runList(shell, body, streams));
}

function loop(shell: Shell, run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (!(error instanceof Leave) || error.loops === 0) throw error;
    // exceptions are dear
    pay(shell.meter, 20);
    shell.status = 0;
    if (error.loops > 1) throw new Leave(error.what, 0, error.loops - 1);
    return error.what === 'continue';
  }
}

function runCase(shell: Shell, command: Case, streams: Streams): void {
  const subject = expandString(shell, command.subject);
  // bash leaves a mark in the subject for a quoted value that an expansion made empty
  const emptied = (part: Part): boolean => part.kind === 'parameter' && part.operation !== undefined && expandString(shell, [part]) === '';
  if (subject !== '' && command.subject.some(emptied)) refuse('empty part of a subject');
  shell.status = 0;
  for (const { patterns, body } of command.items) {
    for (const pattern of patterns) {
      if (matchesWhole(expandPattern(shell, pattern).automaton, subject, shell.meter)) return runList(shell, body, streams);
    }
  }
}
