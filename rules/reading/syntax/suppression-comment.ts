import type { Edit, Suppression } from '../../../src/policy/index.js';

/** Takes a suppression out of the spec: its line, or what stands behind a command with the blanks before it. */
export function deletedComment({ location: { source, start, end }, alone }: Suppression): Edit {
  const { text } = source;
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  let to = end;
  if (alone) {
    if (text[to] === '\r') to++;
    if (text[to] === '\n') to++;
  }
  return { location: { source, start: from, end: to }, text: '' };
}

/** Leaves only these rules in the list of a suppression. */
export function keptRules({ rules, location: { source } }: Suppression, ids: readonly string[]): Edit {
  const start = rules[0]?.location.start ?? 0;
  return { location: { source, start, end: rules.at(-1)?.location.end ?? start }, text: ids.join(', ') };
}
