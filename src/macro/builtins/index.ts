import type { Builtin } from '../context.js';
import { definitionBuiltins } from './definitions.js';
import { expansionBuiltins } from './expansion.js';
import { hostBuiltins } from './host.js';
import { messageBuiltins } from './messages.js';
import { pathBuiltins } from './paths.js';
import { stringBuiltins } from './strings.js';

/** The macros that rpm 6.1 itself has (rpm-macros(7), "Builtin macros"). */
export const builtins: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({ ...definitionBuiltins, ...expansionBuiltins, ...hostBuiltins, ...messageBuiltins, ...pathBuiltins, ...stringBuiltins }),
);
