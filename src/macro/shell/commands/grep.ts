import { type Automaton, compile, type Expression, search } from '../patterns/automaton.js';
import { anyCharacter, setOf } from '../patterns/character-set.js';
import { readRegex } from '../patterns/regex.js';
import { type Meter, pay, refuse } from '../refuse.js';
import { linesOf, noOperands, type PureCall, type PureCommand, readOptions, textOf } from './pure.js';

/** grep(1) on standard input. 1 where no line fits. */
export const grep: PureCommand = (call) => grepWith(call, false);

export const egrep: PureCommand = (call) => grepWith(call, true);

function grepWith({ args, read, meter, complain }: PureCall, extended: boolean): ReturnType<PureCommand> {
  // newer versions of egrep warn
  if (extended) complain();
  const { options, operands } = readOptions(args, 'EFGocqvxm:e:');
  const has = (letter: string): boolean => options.some(([l]) => l === letter);
  const patterns = options.flatMap(([letter, value]) => (letter === 'e' ? [value] : []));
  if (patterns.length === 0) patterns.push(operands[0] ?? refuse('pattern of grep'));
  noOperands(operands.slice(options.some(([l]) => l === 'e') ? 0 : 1));
  const [pattern = '', ...more] = patterns;
  if (more.length > 0 || pattern.includes('\n')) refuse('patterns of grep');
  const most = options.find(([l]) => l === 'm')?.[1];
  if (most !== undefined && !/^[1-9][0-9]{0,5}$/.test(most)) refuse('count of grep');
  const automaton = compile(expressionOf(pattern, has('F'), extended || has('E'), has('x')), meter);
  const found = linesOf(read())
    .filter((line) => (search(automaton, line, 0, meter) !== undefined) !== has('v'))
    .slice(0, most === undefined ? undefined : Number(most));
  const status = Number(found.length === 0);
  if (has('q')) return { out: '', status };
  if (has('c')) return { out: `${found.length}\n`, status };
  if (has('o') && has('v')) refuse('options of grep');
  return { out: textOf(has('o') ? found.flatMap((line) => matchesIn(automaton, line, meter)) : found), status };
}

function expressionOf(pattern: string, fixed: boolean, extended: boolean, whole: boolean): Expression {
  const items: Expression = fixed
    ? { kind: 'sequence', items: [...pattern].map((c) => ({ kind: 'set', set: setOf(c) })) }
    : pattern === ''
      ? { kind: 'repeat', item: { kind: 'set', set: anyCharacter }, min: 0, max: 0 }
      : readRegex(pattern, extended);
  if (!whole) return items;
  return { kind: 'sequence', items: [{ kind: 'anchor', end: false }, items, { kind: 'anchor', end: true }] };
}

/** The stretches that fit, empty ones left out. */
function matchesIn(automaton: Automaton, line: string, meter: Meter): string[] {
  const out: string[] = [];
  for (let found = search(automaton, line, 0, meter); found; found = search(automaton, line, found.end > found.start ? found.end : found.end + 1, meter)) {
    pay(meter, 1);
    if (found.end > found.start) out.push(line.slice(found.start, found.end));
    if (found.end >= line.length) break;
  }
  return out;
}
