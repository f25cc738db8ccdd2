/** A page as data, so that Markdown and the terminal say the same. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string };

export type Inline = string | { readonly code: string } | { readonly text: string; readonly url: string };

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

/** Strings are plain prose in which a pair of backticks marks code. */
export function paragraph(...content: readonly Inline[]): Block {
  return { kind: 'paragraph', content: content.flatMap(prose) };
}

export function list(items: readonly (readonly Inline[])[]): Block {
  return { kind: 'list', items: items.map((item) => item.flatMap(prose)) };
}

export function table(head: readonly string[], rows: readonly (readonly (readonly Inline[])[])[]): Block {
  return { kind: 'table', head, rows: rows.map((row) => row.map((cell) => cell.flatMap(prose))) };
}

export function code(text: string, language = ''): Block {
  return { kind: 'code', language, text };
}

/** The parts with a separator between them. */
export function joined(parts: readonly (readonly Inline[])[], separator: string): Inline[] {
  return parts.flatMap((part, i) => (i > 0 ? [separator, ...part] : part));
}

function prose(part: Inline): Inline[] {
  if (typeof part !== 'string') return [part];
  return part.split(/(`[^`]+`)/).flatMap((piece, i) => (piece === '' ? [] : [i % 2 === 1 ? { code: piece.slice(1, -1) } : piece]));
}
