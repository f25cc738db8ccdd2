import type { Location, Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leafAt } from '../syntax/leaf-at.js';

/** A build condition that the spec declares. */
export interface BuildCondition {
  readonly name: string;
  /** `%bcond`, `%bcond_with`, `%bcond_without`, as written. */
  readonly form: string;
  /** True and false where the text says it: `%bcond x 1`, `%bcond_with x`. */
  readonly enabled?: boolean;
  /** The whole call, up to its last word. */
  readonly at: Location;
}

const calls =
  /^[ \t]*(?:%\{[?!]{0,2}(bcond(?:_with|_without)?)[ \t]+([A-Za-z0-9_-]+)(?:[ \t]+([^\s}]+))?[ \t]*\}|%(bcond(?:_with|_without)?)[ \t]+([A-Za-z0-9_-]+)(?:[ \t]+([^\s#]+))?)/gm;

/** The lines that declare build conditions, branches taken or not; comments and texts declare none. */
export const buildConditions: (spec: Spec) => readonly BuildCondition[] = oncePerSpec((spec) => {
  const { source } = spec;
  if (!source.text.includes('bcond')) return [];
  return [...source.text.matchAll(calls)].flatMap((found) => {
    const { 0: text, index } = found;
    const [, , , , bare = found[1] ?? '', name = found[2] ?? '', value = found[3]] = found;
    const leaf = leafAt(spec, index + text.length - 1);
    if (!leaf || leaf.kind === 'comment' || leaf.section === '%description' || leaf.section === '%changelog') return [];
    const enabled = bare === 'bcond' ? truth(value) : bare === 'bcond_without';
    const start = index + text.length - text.trimStart().length;
    return [{ name, form: `%${bare}`, ...(enabled !== undefined && { enabled }), at: { source, start, end: index + text.length } }];
  });
});

function truth(value: string | undefined): boolean | undefined {
  return value === '1' ? true : value === '0' ? false : undefined;
}
