import { refuse } from '../refuse.js';
import { linesOf, noOperands, type PureCall, type PureCommand, printed, readOptions, textOf } from './pure.js';

export const head: PureCommand = (call) => {
  const { letter, value } = countOf(call);
  if (!/^-?[0-9]{1,9}$/.test(value)) refuse('count of head');
  const count = Number(value);
  const text = call.read();
  // a negative count leaves out that many at the end
  const back = value[0] === '-';
  if (back && count === 0) return printed(text);
  if (letter === 'c') return printed(text.slice(0, count));
  return printed(joinLines(keptLines(text).slice(0, count)));
};

export const tail: PureCommand = (call) => {
  const { letter, value } = countOf(call);
  if (!/^\+?[0-9]{1,9}$/.test(value)) refuse('count of tail');
  const text = call.read();
  const units = letter === 'c' ? [...text] : keptLines(text);
  const start = value[0] === '+' ? Math.max(Number(value) - 1, 0) : Math.max(units.length - Number(value), 0);
  return printed(joinLines(units.slice(start)));
};

export const rev: PureCommand = ({ args, read }) => {
  noOperands(args);
  return printed(textOf(completeLines(read()).map((line) => [...line].reverse().join(''))));
};

/** Only lines of digits, which all locales order alike; with `-V` of digits and dots. */
export const sort: PureCommand = ({ args, read }) => {
  const { options, operands } = readOptions(args, 'nruV');
  noOperands(operands);
  const has = (letter: string): boolean => options.some(([l]) => l === letter);
  const [numeric, versions] = [has('n'), has('V')];
  const lines = completeLines(read());
  for (const line of lines)
    if (
      !(numeric ? /^(?:0|[1-9][0-9]{0,14})$/ : versions ? /^(?:0|[1-9][0-9]{0,14})(?:\.(?:0|[1-9][0-9]{0,14}))*$/ : /^[0-9]+$/).test(line) ||
      (numeric && versions)
    )
      refuse('order of a locale');
  lines.sort((a, b) => (versions ? compareVersions(a, b) : numeric ? Number(a) - Number(b) : a < b ? -1 : Number(a > b)));
  if (has('r')) lines.reverse();
  return printed(textOf(has('u') ? lines.filter((line, i) => line !== lines[i - 1]) : lines));
};

function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (const [i, number] of x.entries()) {
    const other = y[i];
    if (other === undefined) return 1;
    if (number !== other) return number - other;
  }
  return x.length - y.length;
}

export const uniq: PureCommand = ({ args, read }) => {
  noOperands(args);
  return printed(textOf(completeLines(read()).filter((line, i, all) => line !== all[i - 1])));
};

/** One count of standard input. */
export const wc: PureCommand = ({ args, read }) => {
  const { options, operands } = readOptions(args, 'clmw');
  noOperands(operands);
  const [letter] = options[0] ?? refuse('counts of wc');
  if (options.length > 1) refuse('counts of wc');
  const text = read();
  const count = letter === 'l' ? text.split('\n').length - 1 : letter === 'w' ? (text.match(/\S+/g) ?? []).length : text.length;
  return printed(`${count}\n`);
};

/** `-n N`, `-c N`, or `-N`. */
function countOf({ args }: PureCall): { letter: string; value: string } {
  const [first = ''] = args;
  if (/^-[0-9]+$/.test(first) && args.length === 1) return { letter: 'n', value: first.slice(1) };
  const { options, operands } = readOptions(args, 'n:c:');
  noOperands(operands);
  if (options.length > 1) refuse('counts');
  const [letter, value] = options[0] ?? ['n', '10'];
  return { letter, value };
}

/** Lines with their line feeds. */
function keptLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function joinLines(lines: readonly string[]): string {
  return lines.join('');
}

/** Versions differ in what they do to a last line without a line feed. */
function completeLines(text: string): string[] {
  if (text !== '' && !text.endsWith('\n')) refuse('open line');
  return linesOf(text);
}
