import { eastAsianWidth } from 'get-east-asian-width';

/** Characters of one UTF-16 unit that nothing joins: ASCII, letters of Latin, Greek and Cyrillic take one column each … */
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u02af\u0391-\u03e1\u0400-\u0481\u048a-\u052f]*$/;
/** … Kana, Han and Hangul two. Measuring anything else takes a hundred times as long. */
const wide = /^[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]*$/;
const tabsAndSingles = new RegExp(`^(?:\\t|${narrow.source.slice(1, -2)}|${wide.source.slice(1, -2)})*$`);

/** Columns that a text takes in a terminal (Unicode Standard Annex 11, and emoji as two); tabs and escapes count as nothing. */
export function textWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  return wide.test(text) ? 2 * text.length : graphemesOf(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}

/** What a reader takes for one character each. */
export function graphemesOf(text: string): string[] {
  if (tabsAndSingles.test(text)) return text.split('');
  return [...segmenter().segment(text)].map(({ segment }) => segment);
}

let kept: Intl.Segmenter | undefined;

/** Made when the first text needs it: it takes longer to make than a spec to check. */
function segmenter(): Intl.Segmenter {
  kept ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return kept;
}

function graphemeWidth(grapheme: string): number {
  if (/^[\p{M}\p{Cf}\p{Cc}]+$/u.test(grapheme)) return 0;
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return 2;
  return eastAsianWidth(grapheme.codePointAt(0) as number);
}
