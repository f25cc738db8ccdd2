import type { Spec } from '../../../src/policy/index.js';
import { type LeafContext, walkSyntax } from '../../../src/spec/syntax/walk.js';
import { oncePerSpec } from '../once-per-spec.js';

/** All leaves of a spec's syntax tree with the conditionals around them, in the order of the text. */
export const leavesOf: (spec: Spec) => readonly LeafContext[] = oncePerSpec(({ syntax }) => [...walkSyntax(syntax)]);
