import type { Spec } from '../../../src/policy/index.js';
import { shellLines } from './shell-lines.js';

/** True where a text stands anywhere in the scripts of the named sections, as written or where macros bring it; comments do not count. */
export function scriptMentions(spec: Spec, sections: readonly string[], words: readonly string[]): boolean {
  const holds = (text: string): boolean => words.some((word) => text.includes(word));
  if (shellLines(spec, sections).some(({ text }) => holds(text))) return true;
  return spec.sections.some(({ name, body }) => sections.includes(name) && body.pieces.some(({ place, text }) => place.frame !== undefined && holds(text)));
}
