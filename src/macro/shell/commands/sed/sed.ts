import { search } from '../../patterns/automaton.js';
import { type Meter, pay, refuse } from '../../refuse.js';
import { noOperands, type PureCommand, printed } from '../pure.js';
import { readScript, type SedAddress, type SedCommand } from './script.js';
import { substitute } from './substitute.js';

/** sed(1) on standard input. */
export const sed: PureCommand = ({ args, read, meter }) => {
  const { scripts, quiet, extended } = readArguments(args);
  const script = scripts.join('\n');
  pay(meter, script.length);
  const commands = readScript(script, extended, meter);
  const lines = read().match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const out: string[] = [];
  const ranges = new Map<number, number | 'open'>();
  for (const [i, line] of lines.entries()) {
    const end = line.endsWith('\n') ? '\n' : '';
    const cycle: Cycle = { space: line.slice(0, line.length - end.length), end, number: i + 1, last: i === lines.length - 1, out, ranges, meter };
    const what = runCommands(commands, cycle);
    if (what !== 'delete' && !quiet) out.push(cycle.space + end);
    if (what === 'quit') break;
  }
  return printed(out.join(''));
};

/** The work on one line. */
interface Cycle {
  space: string;
  readonly end: string;
  readonly number: number;
  readonly last: boolean;
  readonly out: string[];
  /** Ranges that have begun, by the index of their command: up to which line, or up to where their second address fits. */
  readonly ranges: Map<number, number | 'open'>;
  readonly meter: Meter;
}

function runCommands(commands: readonly SedCommand[], cycle: Cycle): 'delete' | 'quit' | undefined {
  for (const command of commands) {
    pay(cycle.meter, 1 + cycle.space.length);
    if (isMeant(command, cycle) === command.negated) continue;
    const { action } = command;
    switch (action.kind) {
      case 'delete':
      case 'quit':
        return action.kind;
      case 'print':
        print(cycle, cycle.space);
        break;
      case 'number':
        cycle.out.push(`${cycle.number}\n`);
        break;
      case 'transliterate':
        cycle.space = [...cycle.space].map((c) => action.map.get(c) ?? c).join('');
        break;
      case 'block': {
        const what = runCommands(action.commands, cycle);
        if (what) return what;
        break;
      }
      case 'substitute': {
        const { text, count } = substitute(action.substitution, cycle.space, cycle.meter);
        cycle.space = text;
        if (count > 0 && action.print) print(cycle, text);
      }
    }
  }
  return undefined;
}

function print(cycle: Cycle, text: string): void {
  if (cycle.end === '') refuse('print of an open line');
  cycle.out.push(text + cycle.end);
}

function isMeant({ addresses, index }: SedCommand, cycle: Cycle): boolean {
  const [first, second] = addresses;
  if (!first) return true;
  if (!second) return fits(first, cycle);
  const open = cycle.ranges.get(index);
  if (open === undefined) {
    if (!fits(first, cycle)) return false;
    if (second.kind === 'line' && second.number <= cycle.number) return true;
    cycle.ranges.set(index, second.kind === 'line' ? second.number : 'open');
    return true;
  }
  if (open === 'open' ? fits(second, cycle) : cycle.number >= open) cycle.ranges.delete(index);
  return open === 'open' || cycle.number <= open;
}

function fits(address: SedAddress, { number, last, space, meter }: Cycle): boolean {
  if (address.kind === 'line') return number === address.number;
  return address.kind === 'last' ? last : search(address.automaton, space, 0, meter) !== undefined;
}

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
    const letters = /^-([nrEu]*)(e?)(.*)$/s.exec(arg);
    if (arg[0] !== '-') operands.push(arg);
    else if (arg === '--quiet' || arg === '--silent') quiet = true;
    else if (arg === '--regexp-extended') extended = true;
    else if (arg.startsWith('--expression=')) scripts.push(arg.slice('--expression='.length));
    else if (!letters || arg === '-' || (letters[2] === '' && letters[3] !== '')) refuse(`option ${arg}`);
    else {
      quiet ||= (letters[1] ?? '').includes('n');
      extended ||= /[rE]/.test(letters[1] ?? '');
      if (letters[2] === 'e') scripts.push(letters[3] || (args[++at] ?? refuse('option without its value')));
    }
  }
  if (scripts.length === 0) scripts.push(operands.shift() ?? refuse('no script'));
  noOperands(operands);
  return { scripts, quiet, extended };
}
