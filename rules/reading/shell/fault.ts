import type { ParsedScript, ParseError, SyntaxNode } from 'unbash';
import { endOfShell } from './end-of-shell.js';
import { lineCounter, parseShell } from './parse.js';
import { walkShell } from './walk.js';

/** Where a shell script cannot be parsed, and why. */
export interface ShellFault {
  /** "if is never closed by fi". */
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
}

/**
 * The first place at which bash, and any other shell, stops reading a script. Undefined where it reads all, where the script is too large to tell, and
 * for faults behind the point at which it hands over to another program: the shell never reads on.
 */
export function shellFault(text: string, script: ParsedScript | undefined = text.includes('\r\n') ? undefined : parseShell(text)): ShellFault | undefined {
  const errors = script?.errors ?? [];
  if (!script || text.includes('\r\n') || errors.length === 0 || errors.some(isDoubtful)) return undefined;
  const [first] = [...errors].sort((a, b) => a.pos - b.pos);
  if (!first || first.pos >= endOfShell(script)) return undefined;
  const fault = opener(first, script, text) ?? atError(first, text);
  return { ...fault, line: lineCounter(text)(fault.start) };
}

/** Limits of the parser, and conditional expressions, whose patterns bash reads in ways of its own. */
const isDoubtful = ({ message }: ParseError): boolean => /nesting depth|\]\]|conditional|test |extended glob|coproc/.test(message);

/** The word that ends each compound command (POSIX.1-2017, Shell Command Language, 2.9.4). */
const closers: Partial<Record<SyntaxNode['type'], readonly [closer: string, called: string]>> = {
  If: ['fi', 'if'],
  For: ['done', 'for'],
  ArithmeticFor: ['done', 'for'],
  While: ['done', 'while'],
  Select: ['done', 'select'],
  Case: ['esac', 'case'],
  BraceGroup: ['}', '{'],
  Subshell: [')', '('],
};

/**
 * What is open where the parser misses a word: the last compound command of that kind without its end; for `then` and `do`, the last that
 * begins in front of the place.
 */
function opener({ message, pos }: ParseError, script: ParsedScript, text: string): Omit<ShellFault, 'line'> | undefined {
  const missed = /^expected '(fi|done|esac|\}|\)|then|do)'(?= to close|$)/.exec(message)?.[1];
  if (missed === undefined) return undefined;
  const isInner = missed === 'then' || missed === 'do';
  const wanted = missed === 'then' ? 'fi' : missed === 'do' ? 'done' : missed;
  let found: Omit<ShellFault, 'line'> | undefined;
  walkShell(text, script, (node) => {
    const [closer, called] = closers[node.type] ?? [];
    if (closer === wanted && called !== undefined && (isInner ? node.pos < pos : !text.endsWith(closer, node.end))) {
      const word = text.startsWith('until', node.pos) ? 'until' : called;
      found = { message: isInner ? `${word} without ${missed}` : `${word} is never closed by ${closer}`, start: node.pos, end: node.pos + word.length };
    }
    return node.type !== 'Word';
  });
  return found;
}

function atError({ message, pos }: ParseError, text: string): Omit<ShellFault, 'line'> {
  const start = Math.min(pos, Math.max(0, text.trimEnd().length - 1));
  const [, word = text[start] ?? ''] = /^([A-Za-z]{1,40}|[;&|<>()]{1,3})/.exec(text.slice(start, start + 40)) ?? [];
  const stray = /^unexpected token '(.{1,20})'$/s.exec(message)?.[1];
  if (stray === undefined) return { message: plainly(message), start, end: start + Math.max(1, word.length) };
  // the parser names the place behind the word
  const from = text.startsWith(stray, pos) ? pos : Math.max(0, text.lastIndexOf(stray, pos));
  return { message: `there is nothing that this ${stray} belongs to`, start: from, end: from + stray.length };
}

const plainly = (message: string): string =>
  message
    .replace(/^unterminated (?:double|single|ANSI-C) quote$/, 'a quote is never closed')
    .replace(/^unterminated (.+)$/, 'a $1 is never closed')
    .replace(/^expected ((?:'.+?'|[a-z ]+?))((?: after| in| to) .+)?$/, '$1 is missing$2')
    .replace(/^(?=[a-z])(?!a )/, 'a ');
