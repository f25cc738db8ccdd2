import type { Spec } from '../../../src/policy/index.js';
import type { Enclosing } from '../../../src/spec/syntax/walk.js';
import { oncePerSpec } from '../once-per-spec.js';
import { insideAny } from './enclosing.js';

/** Whether this build surely takes all the branches around a line. */
export function isTaken(spec: Spec, inside: Enclosing | undefined): boolean {
  return !takesNot(spec)(inside);
}

const takesNot = oncePerSpec((spec) => insideAny((branch) => spec.activity(branch) !== 'taken'));
