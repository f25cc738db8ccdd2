import type { Engine } from './context.js';
import { spend } from './limits.js';
import { opaqueReason, scannable } from './opaque.js';
import { quoteMark, withoutQuotes } from './output.js';
import { Traced, type UnknownReason } from './traced.js';

/** Arguments split at blanks, and from which one on (counted from 0) they can't be told apart because of unknown text. */
export interface Split {
  readonly words: readonly Traced[];
  readonly unsure?: UnknownReason;
  readonly sure: number;
}

/**
 * Splits an argument text at blanks and tabs. Text between quoting marks stays together and is kept when empty, other empty words
 * vanish (rpm-macros(7), `%{quote:}`).
 */
export function splitArguments(engine: Engine, text: Traced): Split {
  const scan = scannable(text);
  const words: Traced[] = [];
  const unsure = opaqueReason(text);
  let sure = -1;
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= scan.length; at++) {
    const c = scan[at];
    if (c === undefined || (!quoted && (c === ' ' || c === '\t'))) {
      if (at > start) {
        const word = text.slice(start, at);
        if (unsure && sure < 0 && opaqueReason(word) && !word.text.startsWith(quoteMark)) sure = words.length;
        if (!spend(engine, wordCost, 0)) break;
        words.push(withoutQuotes(word));
      }
      start = at + 1;
    }
    if (c === quoteMark) quoted = !quoted;
  }
  return unsure && sure >= 0 ? { words, unsure, sure } : { words, sure: words.length };
}

/** Words are the most memory that little text can take. */
const wordCost = 8;

/** The arguments as one text again, each between quoting marks. */
export function joinQuoted(words: readonly Traced[]): Traced {
  return joinWords(words.map((w) => Traced.join([mark, w, mark])));
}

/** The arguments as one text, a blank between them. */
export function joinWords(words: readonly Traced[]): Traced {
  return Traced.join(words.flatMap((w, i) => (i === 0 ? [w] : [blankBefore(w), w])));
}

/** A blank that belongs where the word that follows it is. */
function blankBefore(word: Traced): Traced {
  const first = word.pieces.find((p) => p.text !== quoteMark);
  return first ? new Traced([{ text: ' ', place: { ...first.place, exact: false } }]) : Traced.bare(' ');
}

const mark = Traced.bare(quoteMark);
