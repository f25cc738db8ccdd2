import type { Reader } from './reader.js';

/** The reserved word at the reading place, which is where a command may start (POSIX.1-2017, Shell Command Language, 2.4; `[[` and on: bash). */
export function reservedWord(reader: Reader): string | undefined {
  reservedForm.lastIndex = reader.at;
  return reservedForm.exec(reader.text)?.[0];
}

const words = 'if|then|elif|else|fi|for|do|done|case|esac|in|while|until|select|function|time|coproc|\\[\\[|\\]\\]|\\{|\\}|!';
const reservedForm = new RegExp(`(?:${words})(?=[ \\t\\n;&|()<>]|$)`, 'y');

/** Whether the list of commands is over here. */
export function commandEnd(reader: Reader): boolean {
  const c = reader.text[reader.at];
  if (c === undefined || c === ')' || c === ';') return true;
  const word = reservedWord(reader);
  return word !== undefined && closing.has(word);
}

const closing: ReadonlySet<string> = new Set(['then', 'elif', 'else', 'fi', 'do', 'done', 'esac', '}']);
