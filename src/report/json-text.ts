import { unsafe, wellFormed } from './display-safe.js';

/**
 * JSON, indented by two, with a line feed at the end. Every reader takes it: no string holds a lone surrogate. Every terminal bears
 * it: control, bidirectional and invisible characters stand as `\uXXXX`, which changes nothing for who decodes it.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, (_, part) => (typeof part === 'string' ? wellFormed(part) : part), 2);
  return `${text.split('\n').map(escaped).join('\n')}\n`;
}

function escaped(line: string): string {
  return /^[ -~]*$/.test(line) ? line : line.replace(unsafe, asUnits);
}

function asUnits(character: string): string {
  return [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
