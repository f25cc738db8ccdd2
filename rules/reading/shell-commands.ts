import type { Spec } from '../../src/policy/index.js';
import { type ShellLine, shellLines } from './shell-lines.js';

/** One simple command of a shell section, raw text. */
export interface ShellCommand {
  /** The program as written, without quotes: `make`, `%{__make}`, `%configure`, `./configure`. */
  readonly name: string;
  /** What follows the program, words with their quotes taken away; redirections are left out. */
  readonly args: readonly ShellWord[];
  readonly program: ShellWord;
  /** `CFLAGS=-O3` in front of the program, or alone. */
  readonly assignments: readonly ShellWord[];
  /** Offset in the spec behind the last word. */
  readonly end: number;
  /** What ends it: `|`, `&&`, `||`, `;`, `&`, `)` or nothing at the end of the line. */
  readonly ender: string;
  readonly line: ShellLine;
}

export interface ShellWord {
  /** Quotes and backslashes in front of a character taken away; macro calls and variables as written. */
  readonly text: string;
  /** Offsets of the word in the spec, quotes included. */
  readonly start: number;
  readonly end: number;
}

/**
 * The simple commands of the named sections as they stand in the text, branches taken or not; here-documents and comments hold none. Words
 * that only lead to a command (`if`, `then`, `do`, `!`, `{`, `env`, `exec`, `time`, `nice`) are skipped. A command that a macro makes is the macro's call.
 */
export function shellCommands(spec: Spec, sections: readonly string[]): ShellCommand[] {
  return shellLines(spec, sections).flatMap((line) => (line.hereDocument > 0 ? [] : commandsOf(line)));
}

/** Longer lines are data, not commands. */
const longest = 20_000;

const known = new WeakMap<ShellLine, readonly ShellCommand[]>();

/** The simple commands of one line. */
export function commandsOf(line: ShellLine): readonly ShellCommand[] {
  let commands = known.get(line);
  if (!commands) {
    commands = line.text.length > longest ? [] : [...simpleCommands(line)];
    known.set(line, commands);
  }
  return commands;
}

const leading = new Set(['!', '{', 'do', 'elif', 'else', 'env', 'exec', 'if', 'nice', 'nohup', 'then', 'time', 'until', 'while']);
const enders = new Set(['|', '|&', '||', '&&', '&', ';', ';;', '(', ')', '\n', '`']);

function* simpleCommands(line: ShellLine): Generator<ShellCommand> {
  let assignments: ShellWord[] = [];
  let words: ShellWord[] = [];
  const finish = function* (ender: string): Generator<ShellCommand> {
    const [program, ...args] = words;
    const last = words.at(-1) ?? assignments.at(-1);
    if (program && last) yield { name: program.text, program, args, assignments, end: last.end, ender, line };
    words = [];
    assignments = [];
  };
  let skipsTarget = false;
  for (const token of tokens(line.text, line.start)) {
    if (enders.has(token.text) && token.bare) {
      yield* finish(token.text === '\n' ? '' : token.text);
      skipsTarget = false;
    } else if (skipsTarget) skipsTarget = false;
    else if (token.redirects) skipsTarget = token.redirects === 'next';
    else if (words.length === 0 && token.bare && leading.has(token.text)) continue;
    else if (words.length === 0 && /^[A-Za-z_][A-Za-z0-9_]*\+?=/.test(token.text)) assignments.push(token);
    else words.push(token);
  }
  yield* finish('');
}

interface Token extends ShellWord {
  /** Written without quotes. */
  readonly bare: boolean;
  /** A redirection: its target is part of it, or the next word. */
  readonly redirects?: 'here' | 'next';
}

/** POSIX shell "Token Recognition", with rpm's macro calls as parts of words: blanks inside `%{…}` and `%(…)` split nothing. */
function* tokens(text: string, offset: number): Generator<Token> {
  let at = 0;
  while (at < text.length) {
    const unit = text[at] as string;
    if (unit === '\\' && text[at + 1] === '\n') at += 2;
    else if (unit === ' ' || unit === '\t' || unit === '\r') at++;
    else if (unit === '#') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else {
      const operator = /^(?:&&|\|\||\|&|;;|[\n|&;()`])/.exec(text.slice(at, at + 2))?.[0];
      const isRedirect = operator === '&' && text[at + 1] === '>';
      if (operator && !isRedirect) {
        yield { text: operator, start: offset + at, end: offset + at + operator.length, bare: true };
        at += operator.length;
      } else {
        const token = word(text, at);
        yield { ...token, start: offset + at, end: offset + token.end };
        at = token.end;
      }
    }
  }
}

function word(text: string, start: number): Token {
  let value = '';
  let bare = true;
  let at = start;
  const redirect = /^(?:\d{0,3}|&)(?:<<-?|>>|<>|<|>\||>)(?:&(?:\d+|-)?)?/.exec(text.slice(start, start + 8))?.[0];
  if (redirect) {
    at += redirect.length;
    if (/&(?:\d+|-)$/.test(redirect) || /[\s;|&)]/.test(text[at] ?? ' '))
      return { text: redirect, start, end: at, bare, redirects: /&(?:\d+|-)$/.test(redirect) ? 'here' : 'next' };
  }
  while (at < text.length) {
    const unit = text[at] as string;
    const opener = text.slice(at, at + 2);
    if (opener === '%{' || opener === '%(' || opener === '${' || opener === '$(' || opener === '%[') {
      const end = closing(text, at + 1);
      value += text.slice(at, end);
      at = end;
    } else if (unit === "'" || unit === '"') {
      const end = quoteEnd(text, at);
      value += text.slice(at + 1, end);
      bare = false;
      at = Math.min(end + 1, text.length);
    } else if (unit === '\\') {
      if (text[at + 1] !== '\n') value += text[at + 1] ?? '';
      bare = false;
      at = Math.min(at + 2, text.length);
    } else if (/[\s;|&()`]/.test(unit)) break;
    else {
      value += unit;
      at++;
    }
  }
  return { text: value, start, end: Math.max(at, start + 1), bare, ...(redirect && { redirects: 'here' as const }) };
}

/** Behind the bracket that closes the one at `open`; the end of the text where none does. */
function closing(text: string, open: number): number {
  const pairs: Record<string, string> = { '{': '}', '(': ')', '[': ']' };
  const opener = text[open] as string;
  const closer = pairs[opener] as string;
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === opener) depth++;
    else if (text[at] === closer && --depth === 0) return at + 1;
  }
  return text.length;
}

function quoteEnd(text: string, open: number): number {
  const quote = text[open];
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === quote) return at;
    if (quote === '"' && text[at] === '\\') at++;
  }
  return text.length;
}
