import { search } from '../automaton.js';
import { type Meter, pay, refuse } from '../refuse.js';
import { noOperands, type PureCommand, printed } from './pure.js';
import { readScript, type Substitution } from './sed-script.js';

/** sed(1) with nothing but `s` commands that fit on every line. */
export const sed: PureCommand = ({ args, read, meter }) => {
  const { scripts, quiet, extended } = readArguments(args);
  const substitutions = readScript(scripts.join('\n'), extended, meter);
  const text = read();
  const out: string[] = [];
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const end = line.endsWith('\n') ? '\n' : '';
    let space = line.slice(0, line.length - end.length);
    for (const substitution of substitutions) {
      const changed = substitute(substitution, space, meter);
      if (changed !== undefined && substitution.print) {
        if (end === '') refuse('print of an open line');
        out.push(changed + end);
      }
      space = changed ?? space;
    }
    if (!quiet) out.push(space + end);
  }
  return printed(out.join(''));
};

interface Arguments {
  readonly scripts: readonly string[];
  readonly quiet: boolean;
  readonly extended: boolean;
}

function readArguments(args: readonly string[]): Arguments {
  const scripts: string[] = [];
  const operands: string[] = [];
  let quiet = false;
  let extended = false;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    const letters = /^-([nrE]*)(e?)$/.exec(arg);
    if (arg[0] !== '-') operands.push(arg);
    else if (arg === '--quiet' || arg === '--silent') quiet = true;
    else if (arg === '--regexp-extended') extended = true;
    else if (arg.startsWith('--expression=')) scripts.push(arg.slice('--expression='.length));
    else if (!letters || arg === '-') refuse(`option ${arg}`);
    else {
      quiet ||= arg.includes('n');
      extended ||= /[rE]/.test(arg);
      if (letters[2] === 'e') scripts.push(args[++at] ?? refuse('option without its value'));
    }
  }
  if (scripts.length === 0) scripts.push(operands.shift() ?? refuse('no script'));
  noOperands(operands);
  return { scripts, quiet, extended };
}

/** The line with its matches replaced; undefined where there is none. */
function substitute({ automaton, by, all, number }: Substitution, line: string, meter: Meter): string | undefined {
  let out = '';
  let at = 0;
  let last = -1;
  let count = 0;
  let changed = false;
  while (at <= line.length) {
    const found = search(automaton, line, at, meter);
    if (!found) break;
    out += line.slice(at, found.start);
    const { start, end } = found;
    // an empty match right behind a match is none
    const counts = end > start || start !== last;
    if (counts) count++;
    const replaces = counts && (all ? count >= number : count === number);
    const matched = line.slice(start, end);
    const text = replaces ? by.map((piece) => piece ?? matched).join('') : matched;
    pay(meter, text.length + 1);
    changed ||= replaces;
    out += text;
    last = end;
    at = end;
    if (end === start) out += line[at++] ?? '';
    if (changed && !all) break;
  }
  return changed ? out + line.slice(at) : undefined;
}
