import { baseName } from '../../../src/text/paths.js';
import { shortened } from '../../../src/text/shortened.js';
/** The first line of a script, as the kernel and env read it. */
export interface Shebang {
  /** As written, without the line's end. */
  readonly line: string;
  /** Run of characters up to a blank, tab or carriage return; empty where nothing follows the mark. */
  readonly interpreter: string;
  /** The rest, without blanks around it; empty where there is none. The kernel hands it over as one. */
  readonly argument: string;
  /** A carriage return stands in the line. */
  readonly carriageReturn: boolean;
  /** What env would run; absent where the interpreter is not env. */
  readonly env?: EnvCall;
}

export interface EnvCall {
  /** `-S`, `--split-string` or a cluster with S was given. */
  readonly splits: boolean;
  /** `NAME=value` words before the program. */
  readonly assignments: readonly string[];
  /** The program's name or path; absent where there is none. */
  readonly program?: string;
  readonly arguments: readonly string[];
}

/** Reads a first line (without its line feed); undefined where it does not begin with `#!`. Source: execve(2), env(1). */
export function parseShebang(firstLine: string): Shebang | undefined {
  if (!firstLine.startsWith('#!')) return undefined;
  const line = firstLine.endsWith('\r') ? firstLine.slice(0, -1) : firstLine;
  const text = line.slice(2).replace(/^[ \t]+/, '');
  const interpreter = text.split(/[ \t\r\n]/, 1)[0] ?? '';
  const argument = text.slice(interpreter.length).trim();
  const env = baseName(interpreter) === 'env' ? envCall(argument) : undefined;
  return { line, interpreter, argument, carriageReturn: firstLine.includes('\r'), ...(env && { env }) };
}

/** What runs the script in the end: env's program where env is asked, else the interpreter. */
export function programOf({ interpreter, env }: Shebang): string {
  return env ? (env.program ?? '') : interpreter;
}

/** The line as a message quotes it. */
export function shown({ line }: Shebang): string {
  return shortened(line, 100);
}

function envCall(argument: string): EnvCall {
  const words = argument.split(/[ \t]+/).filter((word) => word !== '');
  const assignments: string[] = [];
  let splits = false;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const split = /^(?:-[i0v]*S|--split-string=?)/.exec(word);
    if (split) {
      splits = true;
      const glued = word.slice(split[0].length);
      if (glued) words.splice(at + 1, 0, glued);
    } else if (word === '-u' || word === '-C') at++;
    else if (/^[A-Za-z_][A-Za-z_0-9]*=/.test(word)) assignments.push(word);
    else if (!word.startsWith('-')) break;
  }
  const [program, ...rest] = words.slice(at);
  return { splits, assignments, ...(program !== undefined && { program }), arguments: rest };
}
