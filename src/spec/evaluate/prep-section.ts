import type { Traced } from '../../macro/traced.js';
import { isDecided } from '../known.js';
import { quoted, report, type State } from './state.js';
import { headingWords } from './words.js';

/** Checks the `%setup` and `%patch` lines of `%prep` (rpm manual "%setup", "%patch"; `%patchN` is refused since rpm 4.20). */
export function prepLine(state: State, line: Traced): void {
  const found = /^[ \t]*%(setup|patch([0-9]*))(?![\w])/.exec(line.text);
  if (!found || !isDecided(line) || state.uncertain) return;
  const words = headingWords(line.slice(found[0].length).trim())?.map((word) => word.text);
  const shown = quoted(line);
  if (!words) report(state, 'error', `Error parsing %${found[1]}: missing quote: ${shown}`, line);
  else if (found[1] === 'setup') checkSetup(state, words, line);
  else if (found[2]) report(state, 'error', `%patchN is obsolete, use %patch N (or %patch -P N): ${shown}`, line);
  else checkPatch(state, words, line, shown);
}

function checkSetup(state: State, words: readonly string[], line: Traced): void {
  const needed = words.includes('-T') || words.some((word) => /^-[qcCD]*T/.test(word)) ? [] : ['0'];
  for (const letter of ['a', 'b']) needed.push(...valuesOf(words, letter));
  for (const number of needed) checkNumber(state, 'source', number, line);
}

function checkPatch(state: State, words: readonly string[], line: Traced, shown: string): void {
  const valued = ['p', 'b', 'z', 'F', 'd', 'o', 'P'];
  const plain = words.filter((word, i) => !word.startsWith('-') && !valued.some((letter) => words[i - 1] === `-${letter}`));
  const numbers = [...valuesOf(words, 'P'), ...plain];
  if (numbers.length === 0) report(state, 'error', `Patch number not specified: ${shown}`, line);
  for (const number of numbers) checkNumber(state, 'patch', number, line);
}

/** Values of an option, attached (`-a1`) or apart (`-a 1`). */
function valuesOf(words: readonly string[], letter: string): string[] {
  return words.flatMap((word, i) => {
    if (!word.startsWith(`-${letter}`)) return [];
    const value = word.length > 2 ? word.slice(2) : words[i + 1];
    return value === undefined ? [] : [value];
  });
}

function checkNumber(state: State, kind: 'source' | 'patch', number: string, line: Traced): void {
  if (/^[0-9]{1,9}$/.test(number) && state.numbers[kind].all.has(Number(number))) return;
  report(state, 'error', `No ${kind} number ${number}`, line);
}
