import type { Expression } from '../automaton.js';
import { refuse } from '../refuse.js';
import { readRegex } from '../regex.js';

/** An extended regular expression of awk. Older versions have no intervals, and each has its own escapes. */
export function awkRegex(text: string): Expression {
  if (/[{}]|\\[A-Za-z0-9]|\[:/.test(text.replaceAll('\\t', ''))) refuse('regular expression of awk');
  return readRegex(text, true);
}
