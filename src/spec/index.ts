export { activityOf } from './activity.js';
export { expandedText, specDocument } from './document.js';
export { evaluateSpec } from './evaluate/evaluate.js';
export type { SpecHost } from './evaluate/state.js';
export { isDecided } from './known.js';
export type * from './model.js';
export { dependencyKinds } from './model.js';
export { parseSyntax } from './syntax/parse.js';
export { type LeafContext, walkSyntax } from './syntax/walk.js';
