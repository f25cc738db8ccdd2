import type { Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';

/** Where upstream names itself: the known values of URL and of all sources, as rpm reads them. */
export const upstreamTexts: (spec: Spec) => readonly string[] = oncePerSpec(({ tags, sources }) =>
  [...tags.filter(({ name }) => name === 'URL'), ...sources].flatMap(({ value }) => (value.known ? [value.text] : [])),
);
