// Generated from the folder rules/ by "npm run generate"; do not edit.
import type { AnyRule } from '../src/policy/rule.js';

/** Rules whose subjects no run can bring yet; listed and explained only. Sorted by id. */
export const rules: readonly AnyRule[] = [];
