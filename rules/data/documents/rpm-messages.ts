import type { RuleMeta } from '../../../src/policy/index.js';

type Source = RuleMeta['source'];

/** A check of rpm's own that a macro turns into an error, a warning, or nothing (rpm's macros file). */
export function rpmMessages(macro: string, strength: Source['strength']): Source {
  return { document: 'rpm macros', heading: macro, strength, url: 'https://rpm-software-management.github.io/rpm/man/rpm-macros.7' };
}
