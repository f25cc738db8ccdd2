import type { RuleMeta } from '../../../src/policy/index.js';

type Source = RuleMeta['source'];

/** A page of rpm's reference manual, by its path: `manual/spec`, `man/rpm-version.7`. */
export function rpmManual(page: string, heading: string, strength: Source['strength']): Source {
  const file = page.startsWith('man/') ? page : `${page}.html`;
  return { document: 'rpm reference manual', heading, strength, url: `https://rpm-software-management.github.io/rpm/${file}` };
}
