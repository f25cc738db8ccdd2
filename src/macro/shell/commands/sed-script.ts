import { type Automaton, compile } from '../automaton.js';
import { type Meter, refuse } from '../refuse.js';
import { readRegex } from '../regex.js';

/** One `s` command. */
export interface Substitution {
  readonly automaton: Automaton;
  /** `undefined` stands for the text that was matched. */
  readonly by: readonly (string | undefined)[];
  readonly all: boolean;
  /** The first match that is replaced, counted from 1. */
  readonly number: number;
  readonly print: boolean;
}

/** Reads `s` commands with `;` and line feeds between them (POSIX.1-2017, sed). */
export function readScript(script: string, extended: boolean, meter: Meter): Substitution[] {
  const out: Substitution[] = [];
  for (let at = skip(script, 0); at < script.length; ) {
    if (script[at] !== 's') refuse('command of sed');
    const sign = script[at + 1] ?? refuse('command of sed');
    if (/[\s\\A-Za-z0-9&;^$*.[\](){}+?-]/.test(sign)) refuse('delimiter of sed');
    const [regex, second] = readUntil(script, at + 2, sign);
    const [by, third] = readUntil(script, second, sign);
    const flags = /^[gp0-9]*/.exec(script.slice(third, third + 8))?.[0] ?? '';
    if (!/^(?:[1-9]?g?p?|pg)$/.test(flags)) refuse('flags of sed');
    // what the delimiter with a backslash is where it is also an operator differs by version
    if (sign === '|' && regex.includes('\\|')) refuse('delimiter of sed');
    if (regex === '') refuse('last regular expression');
    out.push({
      automaton: compile(readRegex(regex, extended), meter),
      by: readReplacement(by),
      all: flags.includes('g'),
      number: Number(/[1-9]/.exec(flags)?.[0] ?? 1),
      print: flags.includes('p'),
    });
    at = third + flags.length;
    while (script[at] === ' ') at++;
    if (at < script.length && script[at] !== ';' && script[at] !== '\n') refuse('command of sed');
    at = skip(script, at);
  }
  if (out.length === 0) refuse('empty script');
  return out;
}

function skip(script: string, from: number): number {
  let at = from;
  while (/[ \t\n;]/.test(script[at] ?? '')) at++;
  return at;
}

/** The text up to the delimiter, and where to read on. Brackets do not hide a delimiter. */
function readUntil(script: string, from: number, sign: string): [text: string, next: number] {
  let at = from;
  for (; script[at] !== sign; at++) {
    if (script[at] === undefined || script[at] === '\n') refuse('open command of sed');
    if (script[at] === '\\') at++;
  }
  return [script.slice(from, at), at + 1];
}

function readReplacement(text: string): (string | undefined)[] {
  const out: (string | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const c = text[at] as string;
    if (c === '&') out.push(undefined);
    else if (c !== '\\') out.push(c);
    else {
      const next = text[++at] ?? refuse('replacement of sed');
      if (next === 'n') out.push('\n');
      else if (next === 't') out.push('\t');
      else if (/[A-Za-z0-9\n]/.test(next)) refuse('replacement of sed');
      else out.push(next);
    }
  }
  return out;
}
