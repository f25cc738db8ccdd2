import type { Spec } from '../../src/policy/index.js';

/** Keeps what was read out of a spec for the next rule that asks; specs are immutable, and what they give goes with them. */
export function oncePerSpec<T>(read: (spec: Spec) => T): (spec: Spec) => T {
  const known = new WeakMap<Spec, { readonly value: T }>();
  return (spec) => {
    const found = known.get(spec) ?? { value: read(spec) };
    known.set(spec, found);
    return found.value;
  };
}
