import type { Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';

/** `%name`, `%{?name…`, `%(name`; `defined name` in conditions; `macros.name` in Lua. */
const uses = [/%[{(]?[!?]{0,9}([A-Za-z_][A-Za-z0-9_]*)/g, /\b(?:un)?defined[ \t(]{1,9}([A-Za-z_][A-Za-z0-9_]*)/g, /\bmacros\.([A-Za-z_][A-Za-z0-9_]*)/g];

/** Names of the macros that the raw text calls or asks for, in lower case: a tag defines its macro in lower and upper case. */
export const macroUses: (spec: Spec) => ReadonlySet<string> = oncePerSpec(
  ({ source }) => new Set(uses.flatMap((use) => Array.from(source.text.matchAll(use), ([, name = '']) => name.toLowerCase()))),
);
