export { createMacros, type MacroOptions } from './create.js';
export { defaultLimits } from './limits.js';
export { type Frame, type Origin, type Piece, type Place, Traced, type UnknownReason } from './traced.js';
export type { Condition, Expansion, MacroDefinition, MacroHost, MacroLimits, MacroMessage, Macros } from './types.js';
