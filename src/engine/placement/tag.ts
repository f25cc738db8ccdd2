import type { Origin } from '../../macro/traced.js';
import type { Spec, SpecPackage } from '../../spec/model.js';
import { sectionHeading } from './headings.js';

/**
 * A tag of a package: its own, else the main package's. Sections count as tags: `%description` and `%files` are their headings, `Description` the first
 * line of the text, the changelog its newest entry.
 */
export function tagOrigin(spec: Spec, pkg: SpecPackage, name: string): Origin | undefined {
  const wanted = name.toLowerCase();
  if (wanted === 'description') return pkg.description?.trim().lines()[0]?.origin() ?? sectionHeading(spec, '%description', pkg);
  if (wanted === '%description' || wanted === '%files') return sectionHeading(spec, wanted, pkg);
  if (wanted.replace('%', '') === 'changelog') return changelogOrigin(spec);
  const alike = new Set([wanted, ...(others[wanted] ?? [])]);
  const tag = lastNamed(pkg, alike) ?? (spec.packages[0] && lastNamed(spec.packages[0], alike));
  return tag && (tag.value.text === '' ? tag.line : tag.value).origin();
}

function changelogOrigin({ changelog, sections }: Spec): Origin | undefined {
  return (changelog[0] ?? sections.find(({ name }) => name === '%changelog'))?.heading.trim().origin();
}

/** What a header and a spec call differently. */
const others: Readonly<Record<string, readonly string[]>> = { arch: ['buildarch', 'buildarchitectures'], buildarchs: ['buildarch', 'buildarchitectures'] };

function lastNamed({ tags }: SpecPackage, names: ReadonlySet<string>) {
  const named = tags.filter(({ name }) => names.has(name.toLowerCase()));
  return named.findLast(({ uncertain }) => !uncertain) ?? named.at(-1);
}
