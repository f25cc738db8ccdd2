import type { Expression } from '../../patterns/automaton.js';
import { readRegex } from '../../patterns/regex.js';
import { refuse } from '../../refuse.js';

/** An extended regular expression of awk. Older versions have no intervals, and each has its own escapes. */
export function awkRegex(text: string): Expression {
  if (/[{}]|\\[A-Za-z0-9]|\[:/.test(text.replaceAll('\\t', ''))) refuse('regular expression of awk');
  return readRegex(text, true);
}
