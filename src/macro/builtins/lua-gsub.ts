import { LuaPatternError } from './lua-class.js';
import { type LuaMatch, matchAt, type Pay } from './lua-pattern.js';

/** Told how many units more are about to be kept; throws where that is too much. */
type Keep = (units: number) => void;

/**
 * `string.gsub` with a replacement text (Lua 5.4 manual, 6.4): at most `most` matches are replaced. Texts have one unit per byte. `keep` is
 * told the length of what each replacement is made of before it is made.
 */
export function gsub(text: string, pattern: string, replacement: string, most: number, pay: Pay, keep: Keep): string {
  const anchored = pattern.startsWith('^');
  const body = anchored ? pattern.slice(1) : pattern;
  const parts: string[] = [];
  let at = 0;
  let last = -1;
  for (let count = 0; count < most; ) {
    pay();
    const found = matchAt(text, body, at, pay);
    // an empty match right behind the last match is none
    if (found && found.end !== last) {
      count++;
      parts.push(replaced(text, found, replacement, pay, keep));
      at = last = found.end;
    } else if (at < text.length) parts.push(text[at++] as string);
    else break;
    if (anchored) break;
  }
  return parts.join('') + text.slice(at);
}

function replaced(text: string, found: LuaMatch, replacement: string, pay: Pay, keep: Keep): string {
  keep(replacement.length);
  const whole = text.slice(found.start, found.end);
  return replacement.replace(/%([\s\S]?)/g, (_, c: string) => {
    pay();
    if (c === '%') return '%';
    if (c < '0' || c > '9' || c === '') throw new LuaPatternError("invalid use of '%' in replacement string");
    const capture = c === '0' || (c === '1' && found.captures.length === 0) ? whole : found.captures[Number(c) - 1];
    if (capture === undefined) throw new LuaPatternError(`invalid capture index %${c} in replacement string`);
    const part = String(capture);
    keep(part.length);
    return part;
  });
}
