import type { Traced } from '../../../macro/traced.js';
import { isSpace, skipSpaces } from '../../../text/whitespace.js';

/** A word of a section heading, quotes and backslashes resolved. */
export interface Word {
  readonly text: string;
  readonly traced: Traced;
}

/** Splits a heading's arguments as popt does: white space separates, quotes group, a backslash takes the next character as it is. Undefined for an open quote. */
export function headingWords(args: Traced, text = args.text): Word[] | undefined {
  const words: Word[] = [];
  for (let at = skipSpaces(text, 0); at < text.length; at = skipSpaces(text, at)) {
    const start = at;
    let value = '';
    let quote = '';
    for (; at < text.length; at++) {
      const character = text[at] as string;
      if (quote) {
        if (character === quote) quote = '';
        else value += character === '\\' && text[at + 1] === quote ? (text[++at] as string) : character;
      } else if (character === '"' || character === "'") quote = character;
      else if (character === '\\') value += text[++at] ?? '';
      else if (isSpace(character.charCodeAt(0))) break;
      else value += character;
    }
    if (quote) return undefined;
    words.push({ text: value, traced: args.slice(start, Math.min(at, text.length)) });
  }
  return words;
}
