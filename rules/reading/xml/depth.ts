/**
 * Whether elements of a document may be nested deeper than `limit`. Never says no where they are: what cannot be told is counted as
 * nested. Parsers descend with the document, so this is asked before one is called.
 */
export function mayNestDeeper(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const skipped = passed.find(({ opens }) => text.startsWith(opens, at));
    if (skipped) {
      const end = text.indexOf(skipped.closes, at + skipped.opens.length);
      if (end < 0) return false; // no parser gets further than this
      at = end;
    } else if (text[at + 1] === '/') depth = Math.max(0, depth - 1);
    else {
      const end = tagEnd(text, at);
      if (text[end - 1] !== '/' && ++depth > limit) return true;
      at = end;
    }
  }
  return false;
}

/** What may hold a `<` that is no tag (XML 1.0, sections 2.5 to 2.7); a parser ends each where this does, or fails before. */
const passed = [
  { opens: '<!--', closes: '-->' },
  { opens: '<![CDATA[', closes: ']]>' },
  { opens: '<?', closes: '?>' },
] as const;

/** The `>` of a start tag: not one inside an attribute's quotes. A `<` ends it, too: no attribute may hold one. */
function tagEnd(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
    if (char === '<') return at - 1;
  }
  return text.length;
}
