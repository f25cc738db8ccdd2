import type { Command } from './command.js';
import { type Option, options } from './options.js';

/**
 * A command line on which an option that takes several words (`--chain A B`) stands before each of them, as the parsers want it: it takes what follows
 * it up to the next option.
 */
export function spreadWords({ options: known }: Command, args: readonly string[]): string[] {
  const taking = new Set(known.filter((name) => (options[name] as Option).type === 'words').map((name) => `--${name}`));
  const spread: string[] = [];
  let option: string | undefined;
  for (const [at, word] of args.entries()) {
    if (word.startsWith('-')) option = taking.has(word.replace(/=.*/s, '')) ? word.replace(/=.*/s, '') : undefined;
    else if (option !== undefined && args[at - 1] !== option) spread.push(option);
    spread.push(word);
  }
  return spread;
}
