import { displaySafe } from '../display-safe.js';
import { clipped, limits } from './limits.js';

/** A plain text message. `[`, `]` and `\` would begin an embedded link or an escape there (SARIF 2.1.0, 3.11.6). */
export function message(text: string): { readonly text: string } {
  const safe = displaySafe(clipped(text, limits.text));
  const escaped = safe.replace(/[\\[\]]/g, '\\$&');
  return { text: escaped.length <= limits.text ? escaped : cutBetweenEscapes(safe) };
}

function cutBetweenEscapes(safe: string): string {
  let text = '';
  for (const character of safe) {
    const next = /[\\[\]]/.test(character) ? `\\${character}` : character;
    if (text.length + next.length >= limits.text) break;
    text += next;
  }
  return `${text}…`;
}
