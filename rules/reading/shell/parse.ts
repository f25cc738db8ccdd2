import { type ParsedScript, parse } from 'unbash';
import { positionAt, sourceText } from '../../../src/text/source-text.js';

/**
 * The tree of a shell script, as bash reads it. Undefined for what nobody writes by hand and what would cost more than its length: the parser
 * takes time by the square of the here-documents that wait for their lines, and runs out of stack in long chains of function heads.
 */
export function parseShell(text: string): ParsedScript | undefined {
  if (text.length > longest || hasManyHereDocuments(text)) return undefined;
  try {
    return parse(text);
  } catch (error) {
    // the only way in which the parser, which is made for broken input, gives up
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** As much of a text file as a package's facts hold. */
const longest = 1 << 20;
const mostHereDocuments = 5000;

function hasManyHereDocuments(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('<<'); at >= 0; at = text.indexOf('<<', at + 2)) if (++count > mostHereDocuments) return true;
  return false;
}

/**
 * How much of a script's length is looked at again in all commands and expansions inside of others: each is parsed when it is looked at, and one within the
 * other, within the other, would be parsed as often as it is deep.
 */
export const innerBudget = (text: string): number => 4 * text.length + 4000;

/** Tells the lines (from 1) of a text's offsets. */
export function lineCounter(text: string): (offset: number) => number {
  const source = sourceText('', text);
  return (offset) => positionAt(source, offset).line;
}
