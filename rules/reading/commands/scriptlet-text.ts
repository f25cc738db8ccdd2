import type { Traced } from '../../../src/macro/traced.js';

/**
 * The expanded text of a scriptlet for a shell parser: macros that stay as they are written become words of letters of the same length, since a parenthesis or
 * quote in their arguments is none of the shell's.
 */
export function scriptletText(body: Traced): string {
  if (body.pieces.every(({ unknown }) => unknown === undefined)) return body.text;
  return body.pieces.map(({ text, unknown }) => (unknown === undefined ? text : 'x'.repeat(text.length))).join('');
}
