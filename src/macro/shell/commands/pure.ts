import { type Meter, refuse } from '../refuse.js';
import type { Dialect } from '../syntax/dialect.js';

/** A call of a command that only prints what follows from its arguments and its input. */
export interface PureCall {
  readonly args: readonly string[];
  /** All of standard input; refuses where it is not known. */
  readonly read: () => string;
  /** The text of a file; undefined where it may not be read. */
  readonly readFile: (path: string) => string | undefined;
  /** What `perl -V:NAME` says, by name; absent where that is not known. */
  readonly perl: Readonly<Record<string, string>> | undefined;
  readonly meter: Meter;
  /** What date(1) takes for the time, in seconds since 1970; absent where it is not fixed. */
  readonly clock: number | undefined;
  readonly dialect: Dialect;
  /** It was called by its path, so that it is no built-in of the shell. */
  readonly program: boolean;
  /** To be told of a form that only bash has, in another shell. */
  readonly noteForm: (form: string) => void;
  /** To be told that it writes to standard error. */
  readonly complain: () => void;
}

export interface Result {
  /** What it prints; absent where only the status is known. */
  readonly out?: string;
  /** Exit status: 0 for success. */
  readonly status: number;
}

export type PureCommand = (call: PureCall) => Result;

export function printed(out: string): Result {
  return { out, status: 0 };
}

/** The lines of a text; a last line feed ends the last line. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

export function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** A whole number in decimal that is exact. */
export function decimal(text: string | undefined): number {
  if (text === undefined || !/^-?[0-9]{1,15}$/.test(text)) refuse('number');
  return Number(text);
}

export interface Options {
  /** Letter and value (empty for letters without) in order. */
  readonly options: readonly (readonly [string, string])[];
  readonly operands: readonly string[];
}

/**
 * Splits arguments as getopt(3) does: `letters` as there, a colon behind those that take a value. Options stop at the first operand,
 * so that it doesn't matter whether a program sorts them; an option behind an operand is refused.
 */
export function readOptions(args: readonly string[], letters: string): Options {
  const options: [string, string][] = [];
  let at = 0;
  for (; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === '--') {
      at++;
      break;
    }
    if (arg[0] !== '-' || arg === '-') break;
    for (let i = 1; i < arg.length; i++) {
      const letter = arg[i] as string;
      const index = letter === ':' || letter === '-' ? -1 : letters.indexOf(letter);
      if (index < 0) refuse(`option ${arg}`);
      if (letters[index + 1] !== ':') {
        options.push([letter, '']);
        continue;
      }
      const rest = arg.slice(i + 1);
      options.push([letter, rest === '' ? (args[++at] ?? refuse('option without its value')) : rest]);
      break;
    }
  }
  const operands = args.slice(at);
  if (operands.some((word) => word.length > 1 && word[0] === '-')) refuse('option behind an operand');
  return { options, operands };
}

export function noOperands(operands: readonly string[]): void {
  if (operands.length > 0) refuse('file operand');
}
