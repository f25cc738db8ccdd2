import type { Expansion } from '../../../src/macro/index.js';
import { expansionOf } from '../support.js';

/** What the last of the programs prints, or the error that it ends with, or `unknown: reason`. */
export function lua(...programs: readonly string[]): string {
  return outcome(expansionOf(...programs.map((program) => `%{lua:${program}}`)));
}

export function outcome({ failed, messages, value }: Expansion): string {
  if (failed)
    return messages
      .filter((m) => m.level === 'error')
      .map((m) => m.message)
      .join('\n');
  const unknown = value.pieces.find((piece) => piece.unknown)?.unknown;
  return unknown === undefined ? value.text : `unknown: ${unknown}`;
}
