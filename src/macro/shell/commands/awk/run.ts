import { compile, search } from '../../patterns/automaton.js';
import { type Meter, pay, refuse } from '../../refuse.js';
import { formatText } from '../format.js';
import { awkRegex } from './regex.js';
import type { AwkExpression, AwkPlace, AwkStatement } from './tree.js';
import { type AwkValue, compareValues, fromInput, isTrue, numberOf, textOf } from './values.js';

/** The state of a program that runs. */
export interface Awk {
  readonly variables: Map<string, AwkValue>;
  readonly arrays: Map<string, Map<string, AwkValue>>;
  record: string;
  fields: string[];
  lines: number;
  readonly meter: Meter;
  readonly out: string[];
  /** Calls one of awk's functions. */
  readonly call: (awk: Awk, call: Extract<AwkExpression, { kind: 'call' }>) => AwkValue;
}

/** Says that the rules are over for this line, or for all. */
export type Ending = 'next' | 'exit' | undefined;

const nothing: AwkValue = { either: '' };

export function setRecord(awk: Awk, record: string): void {
  pay(awk.meter, record.length + 1);
  awk.record = record;
  awk.fields = splitText(awk, record, textOf(awk.variables.get('FS') ?? ' '));
}

/** Fields of a text: by blanks, one character, or an extended regular expression (POSIX.1-2017, awk, "Regular Expressions"). */
export function splitText(awk: Awk, text: string, separator: string): string[] {
  if (separator === ' ') return text.match(/[^ \t\n]+/g) ?? [];
  if (text === '') return [];
  if (separator.length === 1 && separator !== '\\') return separator === '^' ? refuse('separator of awk') : text.split(separator);
  if (separator === '' || separator === '\\') refuse('separator of awk');
  if (separator === '\t') return text.split(separator);
  const automaton = compile(awkRegex(separator), awk.meter);
  const fields: string[] = [];
  let from = 0;
  for (let found = search(automaton, text, 0, awk.meter); found; found = search(automaton, text, from, awk.meter)) {
    if (found.end === found.start || separator.includes('^')) refuse('separator of awk');
    fields.push(text.slice(from, found.start));
    from = found.end;
  }
  return [...fields, text.slice(from)];
}

export function runStatements(awk: Awk, statements: readonly AwkStatement[]): Ending {
  for (const statement of statements) {
    pay(awk.meter, 1);
    const ending = runStatement(awk, statement);
    if (ending) return ending;
  }
  return undefined;
}

function runStatement(awk: Awk, statement: AwkStatement): Ending {
  switch (statement.kind) {
    case 'next':
    case 'exit':
      return statement.kind;
    case 'do':
      evaluate(awk, statement.value);
      return undefined;
    case 'print':
      print(awk, statement.values, statement.formatted);
      return undefined;
    case 'if':
      return runStatements(awk, isTrue(evaluate(awk, statement.test)) ? statement.then : statement.otherwise);
    case 'loop': {
      for (runStatements(awk, statement.start); !statement.test || isTrue(evaluate(awk, statement.test)); runStatements(awk, statement.step)) {
        pay(awk.meter, 1);
        const ending = runStatements(awk, statement.body);
        if (ending) return ending;
      }
      return undefined;
    }
  }
}

function print(awk: Awk, values: readonly AwkExpression[], formatted: boolean): void {
  const texts = values.map((value) => evaluate(awk, value));
  if (formatted && texts.length === 0) refuse('printf of awk');
  const separator = textOf(awk.variables.get('OFS') ?? ' ');
  const text = formatted ? formatText(texts) : `${values.length === 0 ? awk.record : texts.map(textOf).join(separator)}\n`;
  pay(awk.meter, text.length);
  awk.out.push(text);
}

export function evaluate(awk: Awk, expression: AwkExpression): AwkValue {
  pay(awk.meter, 1);
  switch (expression.kind) {
    case 'text':
      return expression.text;
    case 'number':
      return expression.value;
    case 'regex':
      return Number(fits(awk, awk.record, expression.text));
    case 'variable':
    case 'element':
    case 'field':
      return read(awk, expression);
    case 'assign':
      return assign(awk, expression);
    case 'step': {
      const old = numberOf(read(awk, expression.place));
      write(awk, expression.place, old + expression.by);
      return expression.before ? old + expression.by : old;
    }
    case 'unary': {
      const value = evaluate(awk, expression.of);
      if (expression.sign === '!') return Number(!isTrue(value));
      return expression.sign === '-' ? 0 - numberOf(value) : numberOf(value);
    }
    case 'choice':
      return evaluate(awk, isTrue(evaluate(awk, expression.test)) ? expression.yes : expression.no);
    case 'call':
      return awk.call(awk, expression);
    case 'binary':
      return binary(awk, expression);
  }
}

function binary(awk: Awk, { sign, left, right }: Extract<AwkExpression, { kind: 'binary' }>): AwkValue {
  const a = evaluate(awk, left);
  if (sign === '&&') return Number(isTrue(a) && isTrue(evaluate(awk, right)));
  if (sign === '||') return Number(isTrue(a) || isTrue(evaluate(awk, right)));
  if (sign === '~' || sign === '!~') {
    const regex = right.kind === 'regex' ? right.text : textOf(evaluate(awk, right));
    return Number(fits(awk, textOf(a), regex) === (sign === '~'));
  }
  const b = evaluate(awk, right);
  if (sign !== '') return /^[-+*/%]$/.test(sign) ? calculate(sign, a, b) : Number(compareValues(sign, a, b));
  const text = textOf(a) + textOf(b);
  pay(awk.meter, text.length);
  return text;
}

function calculate(sign: string, left: AwkValue, right: AwkValue): number {
  const [a, b] = [numberOf(left), numberOf(right)];
  if ((sign === '/' || sign === '%') && b === 0) refuse('division by zero');
  switch (sign) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    default:
      return sign === '/' ? a / b : a % b;
  }
}

function assign(awk: Awk, { place, sign, value }: Extract<AwkExpression, { kind: 'assign' }>): AwkValue {
  const right = evaluate(awk, value);
  const result = sign === '=' ? right : calculate(sign.slice(0, 1), read(awk, place), right);
  write(awk, place, result);
  return result;
}

export function read(awk: Awk, place: AwkPlace): AwkValue {
  switch (place.kind) {
    case 'field': {
      const index = fieldIndex(awk, place.index);
      return index === 0 ? fromInput(awk.record) : index > awk.fields.length ? nothing : fromInput(awk.fields[index - 1] as string);
    }
    case 'element':
      return awk.arrays.get(place.name)?.get(textOf(evaluate(awk, place.index))) ?? nothing;
    case 'variable':
      if (place.name === 'NF') return awk.fields.length;
      if (place.name === 'NR' || place.name === 'FNR') return awk.lines;
      return awk.variables.get(place.name) ?? (/^[A-Z]+$/.test(place.name) ? defaultOf(place.name) : nothing);
  }
}

/** Variables with a meaning are all in capitals. */
function defaultOf(name: string): AwkValue {
  return name === 'FS' || name === 'OFS' ? ' ' : name.length === 1 ? nothing : refuse(`${name} of awk`);
}

export function write(awk: Awk, place: AwkPlace, value: AwkValue): void {
  switch (place.kind) {
    case 'field': {
      const index = fieldIndex(awk, place.index);
      if (index === 0) return setRecord(awk, textOf(value));
      if (index > awk.fields.length) refuse('field behind the line');
      awk.fields[index - 1] = textOf(value);
      awk.record = awk.fields.join(textOf(awk.variables.get('OFS') ?? ' '));
      return;
    }
    case 'element': {
      const array = awk.arrays.get(place.name) ?? new Map<string, AwkValue>();
      awk.arrays.set(place.name, array.set(textOf(evaluate(awk, place.index)), value));
      return;
    }
    case 'variable':
      setVariable(awk, place.name, value);
  }
}

export function setVariable(awk: Awk, name: string, value: AwkValue): void {
  if (/^[A-Z]{2,}$/.test(name) && name !== 'FS' && name !== 'OFS') refuse(`assignment of ${name} in awk`);
  awk.variables.set(name, value);
}

function fieldIndex(awk: Awk, expression: AwkExpression): number {
  const index = numberOf(evaluate(awk, expression));
  return Number.isInteger(index) && index >= 0 && index <= 1000 ? index : refuse('number of a field');
}

function fits(awk: Awk, text: string, regex: string): boolean {
  return search(compile(awkRegex(regex), awk.meter), text, 0, awk.meter) !== undefined;
}
