import type { Traced } from '../../../macro/traced.js';
import { skipBlanks, skipSpaces } from '../../../text/whitespace.js';
import { withoutUnknowns } from '../../known.js';
import { type TagKind, tagKinds } from '../../tag-table.js';

/** A preamble line taken apart. */
export type TagReading =
  | { readonly found: 'tag'; readonly kind: TagKind; readonly name: string; readonly qualifier?: string; readonly number?: Traced; readonly value: Traced }
  /** Looks like a tag, but rpm has none of this name or form. */
  | { readonly found: 'stranger'; readonly name: string; readonly qualifier?: string; readonly value: Traced }
  | { readonly found: 'malformed'; readonly kind: TagKind }
  | { readonly found: 'nothing' };

/** rpm keeps a qualifier in a buffer of this many bytes less one. */
const longestQualifier = 127;

/** Reads an expanded preamble line (rpm's findPreambleTag): the name ignores case, `:` must follow, `Source` and `Patch` take a number first. */
export function readTagLine(line: Traced): TagReading {
  const text = withoutUnknowns(line);
  const first = skipSpaces(text, 0);
  let after = first;
  while (after < text.length && isLetter(text.charCodeAt(after))) after++;
  const kind = tagKinds.get(text.slice(first, after).toLowerCase());
  const numbered = kind ?? tagKinds.get(/^(source|patch)/i.exec(text.slice(first, after))?.[0].toLowerCase() ?? '');
  if (numbered && (numbered.name === 'Source' || numbered.name === 'Patch')) return readNumbered(line, text, first, numbered);
  const at = skipBlanks(text, after);
  if (text[at] === ':') {
    const value = line.slice(at + 1).trim();
    if (kind) return { found: 'tag', kind, name: kind.name, value };
    return after > first ? { found: 'stranger', name: text.slice(first, after), value } : { found: 'nothing' };
  }
  const colon = text.indexOf(':', at);
  if (text[at] !== '(' || colon < 0) return stranger(line, text, first);
  const close = text.indexOf(')', at);
  const behind = skipBlanks(text, close + 1);
  if (close < 0 || text[behind] !== ':') return stranger(line, text, first);
  const qualifier = text.slice(at + 1, close).trim();
  const value = line.slice(behind + 1).trim();
  const name = text.slice(first, after);
  if (!kind?.qualifier || /\s/.test(qualifier) || qualifier.length > longestQualifier) return { found: 'stranger', name, qualifier, value };
  return { found: 'tag', kind, name: kind.name, qualifier, value };
}

/** `Source12:`, `Patch 3:`; the number is judged by whoever counts. */
function readNumbered(line: Traced, text: string, first: number, kind: TagKind): TagReading {
  const colon = text.indexOf(':', first);
  if (colon < 0) return { found: 'malformed', kind };
  const number = line.slice(first + kind.name.length, colon).trim();
  return { found: 'tag', kind, name: kind.name, number, value: line.slice(colon + 1).trim() };
}

/** Words of letters, digits and underscores before a colon: someone meant a tag. */
function stranger(line: Traced, text: string, first: number): TagReading {
  const match = /^([A-Za-z]\w*)[ \t]*:/.exec(text.slice(first, first + 200));
  if (!match) return { found: 'nothing' };
  return { found: 'stranger', name: match[1] as string, value: line.slice(first + match[0].length).trim() };
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
