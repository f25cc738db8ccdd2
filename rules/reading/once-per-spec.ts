import type { Spec } from '../../src/policy/index.js';
import { oncePer } from './once-per.js';

/** Keeps what was read out of a spec for the next rule that asks. */
export const oncePerSpec: <T>(read: (spec: Spec) => T) => (spec: Spec) => T = oncePer;
