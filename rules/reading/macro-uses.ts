import type { Spec } from '../../src/policy/index.js';
import { oncePerSpec } from './once-per-spec.js';

/** Names of the macros that the raw text calls or asks for, in lower case: a tag defines its macro in lower and upper case. */
export const macroUses: (spec: Spec) => ReadonlySet<string> = oncePerSpec(({ source }) => {
  const uses = source.text.matchAll(/(?:%[{(]?[!?]{0,9}|\bmacros\.|\b(?:un)?defined[ \t(]{1,9})([A-Za-z_][A-Za-z0-9_]*)/g);
  return new Set([...uses].map(([, name = '']) => name.toLowerCase()));
});
