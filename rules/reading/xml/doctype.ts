/**
 * The document without its document type declaration (XML 1.0, section 2.8), which becomes blank lines. Nothing that is declared there
 * is of interest, and without declarations there is no entity that could grow.
 */
export function withoutDoctype(text: string): { readonly text: string; readonly hadDoctype: boolean } {
  const start = doctypeStart(text);
  if (start === undefined) return { text, hadDoctype: false };
  const end = doctypeEnd(text, start);
  const lines = text.slice(start, end).replace(/[^\n]+/g, '');
  return { text: text.slice(0, start) + lines + text.slice(end), hadDoctype: true };
}

/** Where it begins: only blanks, comments and processing instructions may come before. */
function doctypeStart(text: string): number | undefined {
  const misc = /[\s\uFEFF]*(?:<!--|<\?|<!DOCTYPE)/y;
  for (let at = 0; at < text.length; ) {
    misc.lastIndex = at;
    const opens = misc.exec(text)?.[0].trimStart();
    if (opens === undefined) return undefined;
    if (opens.endsWith('<!DOCTYPE')) return misc.lastIndex - '<!DOCTYPE'.length;
    const closes = opens.endsWith('<?') ? '?>' : '-->';
    const end = text.indexOf(closes, misc.lastIndex);
    if (end < 0) return undefined;
    at = end + closes.length;
  }
  return undefined;
}

/** Behind its `>`: not one in quotes, in a comment or between the brackets of the internal subset. */
function doctypeEnd(text: string, start: number): number {
  const pieces = /<!--|["'[\]>]/g;
  pieces.lastIndex = start;
  let inside = false;
  for (let match = pieces.exec(text); match; match = pieces.exec(text)) {
    const [piece] = match;
    if (piece === '[') inside = true;
    else if (piece === ']') inside = false;
    else if (piece === '>') {
      if (!inside) return pieces.lastIndex;
    } else {
      const closes = piece === '<!--' ? '-->' : piece;
      const end = text.indexOf(closes, pieces.lastIndex);
      if (end < 0) return text.length;
      pieces.lastIndex = end + closes.length;
    }
  }
  return text.length;
}
