import type { RuleMeta } from '../../../src/policy/index.js';

type Source = RuleMeta['source'];

/** What rpmlint says, by the names of its messages. */
export function rpmlintMessages(names: string, strength: Source['strength']): Source {
  return { document: 'rpmlint', heading: names, strength, url: 'https://github.com/rpm-software-management/rpmlint' };
}
