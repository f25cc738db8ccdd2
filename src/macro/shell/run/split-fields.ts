/**
 * A stretch of an expanded word: `bare` text is as written, `split` is a value that stands outside quotes. `end` is the border between
 * two parameters of `$@`, and `nothing` is a `$@` without any.
 */
export interface Segment {
  readonly kind: 'quoted' | 'bare' | 'split' | 'end' | 'nothing';
  readonly text: string;
}

/** Field splitting (POSIX.1-2017, Shell Command Language, 2.6.5). `separator`: blanks, one other character, or empty for none. */
export function splitFields(segments: readonly Segment[], separator: string): string[] {
  if (segments.some((s) => s.kind === 'nothing') && segments.every((s) => s.text === '')) return [];
  const blanks = separator.includes(' ');
  const fields: string[] = [];
  let field: string | undefined;
  const end = (always: boolean): void => {
    if (field !== undefined || always) fields.push(field ?? '');
    field = undefined;
  };
  for (const { kind, text } of segments) {
    if (kind === 'end') end(false);
    else if (kind === 'quoted' || kind === 'bare') field = (field ?? '') + text;
    else {
      const pieces = separator === '' ? [text] : text.split(blanks ? /[ \t\n]+/ : separator);
      for (const [i, piece] of pieces.entries()) {
        // a character that is no blank ends a field even where that is empty
        if (i > 0) end(!blanks);
        if (piece !== '') field = (field ?? '') + piece;
      }
    }
  }
  end(false);
  return fields;
}
