import { unsafe, wellFormed } from '../../report/display-safe.js';

/**
 * JSON that every reader takes and every terminal bears: no string holds a lone surrogate, and characters that a terminal obeys or that
 * hide others stand as escapes. On one line where `indent` is absent.
 */
export function safeJson(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, (_, part) => (typeof part === 'string' ? wellFormed(part) : part), indent);
  return text.split('\n').map(escaped).join('\n');
}

function escaped(line: string): string {
  return /^[ -~]*$/.test(line) ? line : line.replace(unsafe, asUnits);
}

function asUnits(character: string): string {
  return Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}
