import { commandPrefixes } from '../../data/commands/command-prefixes.js';

/** A word of a command, without its quotes. */
export interface CommandWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `NAME=value`, `NAME+=value`. */
export const assignment = /^[A-Za-z_][A-Za-z0-9_]*\+?=/;

/** The words behind programs that only run another one, and the assignments between. */
export function behindPrefixes<Word extends CommandWord>(words: readonly Word[]): [readonly Word[], readonly Word[]] {
  const assignments: Word[] = [];
  let at = 0;
  for (let prefix = commandPrefixes.get(words[0]?.text ?? ''); prefix && at < words.length; prefix = commandPrefixes.get(words[at]?.text ?? '')) {
    if (isQuestion(words[at], words[at + 1])) break;
    let next = at + 1;
    for (let operands = prefix.operands ?? 0; next < words.length; next++) {
      const { text } = words[next] as Word;
      if (text === '--') continue;
      if (text.startsWith('-')) next += prefix.valued?.includes(text) ? 1 : 0;
      else if (assignment.test(text)) assignments.push(words[next] as Word);
      else if (operands-- <= 0) break;
    }
    if (next >= words.length) break;
    at = next;
  }
  return [words.slice(at), assignments];
}

/** `command -v make` only asks where make is (POSIX.1-2017, command). */
const isQuestion = (prefix: CommandWord | undefined, option: CommandWord | undefined): boolean =>
  prefix?.text === 'command' && /^-[vV]$/.test(option?.text ?? '');

/** The program's own name, without the option in `%{__ln_s}` and `%{__mkdir_p}`; calls of macros other than rpm's `%{__name}` are `%name`. */
export function toolOf(name: string): string {
  const macro = /^%(?:\{[?!]{0,4}([A-Za-z_][A-Za-z0-9_]*)(?:[ \t}]|$)|([A-Za-z_][A-Za-z0-9_]*)$)/.exec(name);
  const called = macro?.[1] ?? macro?.[2];
  if (called !== undefined && (macro?.[2] !== undefined || name.indexOf('}') === name.length - 1))
    return called.startsWith('__') ? called.slice(2).replace(/^(ln|mkdir)_[sp]$/, '$1') : `%${called}`;
  const slash = name.lastIndexOf('/');
  return slash < 0 || name.startsWith('.') || /[})]$/.test(name) ? name : name.slice(slash + 1);
}
