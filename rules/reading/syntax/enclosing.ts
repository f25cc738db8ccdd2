import type { Branch } from '../../../src/policy/index.js';
import type { Enclosing } from '../../../src/spec/syntax/walk.js';

/**
 * Whether any of the branches around a line passes a test. Each branch is tested once, however many lines ask: deep nesting costs no
 * more than its length.
 */
export function insideAny(test: (branch: Branch) => boolean): (inside: Enclosing | undefined) => boolean {
  const known = new Map<Enclosing, boolean>();
  return (inside) => {
    const untested: Enclosing[] = [];
    let at = inside;
    for (; at && !known.has(at); at = at.parent) untested.push(at);
    let found = at !== undefined && known.get(at) === true;
    for (const each of untested.reverse()) {
      found ||= test(each.branch);
      known.set(each, found);
    }
    return found;
  };
}
