import { compile } from '../../patterns/automaton.js';
import { refuse } from '../../refuse.js';
import { formatText } from '../format.js';
import { type Replacement, substitute } from '../sed/substitute.js';
import { awkRegex } from './regex.js';
import { type Awk, evaluate, read, splitText, write } from './run.js';
import type { AwkExpression, AwkPlace } from './tree.js';
import { type AwkValue, fromInput, numberOf, textOf } from './values.js';

type Call = Extract<AwkExpression, { kind: 'call' }>;

/** Calls a function of awk (POSIX.1-2017, awk, "Functions"). */
export function callFunction(awk: Awk, { name, args }: Call): AwkValue {
  const [first, second, third] = args;
  const text = (expression: AwkExpression | undefined): string => textOf(expression ? evaluate(awk, expression) : refuse(`arguments of ${name}`));
  switch (`${name}/${args.length}`) {
    case 'length/0':
      return awk.record.length;
    case 'length/1':
      return first?.kind === 'variable' && awk.arrays.has(first.name) ? refuse('length of an array') : text(first).length;
    case 'tolower/1':
      return text(first).toLowerCase();
    case 'toupper/1':
      return text(first).toUpperCase();
    case 'index/2':
      return text(first).indexOf(text(second)) + 1;
    case 'int/1':
      return Math.trunc(numberOf(evaluate(awk, first as AwkExpression)));
    case 'substr/2':
    case 'substr/3':
      return part(text(first), integer(awk, second), third && integer(awk, third));
    case 'split/2':
    case 'split/3':
      return splitInto(awk, text(first), second, third);
    case 'sub/2':
    case 'sub/3':
    case 'gsub/2':
    case 'gsub/3':
      return replaceIn(awk, name === 'gsub', args);
    default:
      return name === 'sprintf' && args.length > 0 ? formatText(args.map((arg) => evaluate(awk, arg))) : refuse(`arguments of ${name}`);
  }
}

/** Versions round differently. */
function integer(awk: Awk, expression: AwkExpression | undefined): number {
  const number = numberOf(evaluate(awk, expression ?? refuse('arguments of substr')));
  return Number.isInteger(number) ? number : refuse('part of a character');
}

function part(text: string, start: number, length: number | undefined): string {
  if (start < 1) refuse('start of substr');
  return length === undefined ? text.slice(start - 1) : text.slice(start - 1, Math.max(start - 1 + length, start - 1));
}

function splitInto(awk: Awk, text: string, array: AwkExpression | undefined, separator: AwkExpression | undefined): number {
  if (array?.kind !== 'variable') return refuse('array of split');
  const by = separator?.kind === 'regex' ? `(${separator.text})` : textOf(separator ? evaluate(awk, separator) : (awk.variables.get('FS') ?? ' '));
  const fields = splitText(awk, text, by);
  awk.arrays.set(array.name, new Map(fields.map((field, i): [string, AwkValue] => [String(i + 1), fromInput(field)])));
  return fields.length;
}

function replaceIn(awk: Awk, all: boolean, [regex, by, target]: readonly AwkExpression[]): number {
  const place: AwkPlace = target === undefined ? { kind: 'field', index: { kind: 'number', value: 0 } } : isPlace(target) ? target : refuse('target of sub');
  if (!regex || !by) refuse('arguments of sub');
  const expression = awkRegex(regex.kind === 'regex' ? regex.text : textOf(evaluate(awk, regex)));
  const replacement = readReplacement(textOf(evaluate(awk, by)));
  const substitution = { expression, automaton: compile(expression, awk.meter), by: replacement, all, number: 1 };
  const { text, count } = substitute(substitution, textOf(read(awk, place)), awk.meter);
  if (count > 0) write(awk, place, text);
  return count;
}

function isPlace(expression: AwkExpression): expression is AwkPlace {
  return expression.kind === 'variable' || expression.kind === 'element' || expression.kind === 'field';
}

/** Versions differ in backslashes. */
function readReplacement(text: string): Replacement {
  if (text.includes('\\')) refuse('replacement of awk');
  return text.split('&').flatMap((piece, i): (string | number)[] => (i > 0 ? [0, piece] : [piece]));
}
