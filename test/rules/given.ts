import type { Spec } from '../../src/spec/model.js';
import { filesOf } from '../macro/sets/loaded.js';
import { evaluate } from '../spec/given.js';

/** A spec as the builders of a profile read it. */
export function specFor(text: string, profile = 'generic'): Spec {
  return evaluate(text, { macroFiles: filesOf(profile) });
}
