import type { Section, Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';
import { type RawMatch, rawMatches } from '../syntax/raw-matches.js';

/** The `%changelog` sections of a spec as evaluated; rpm allows one. */
export const changelogSections = (spec: Spec): Section[] => spec.sections.filter(({ name }) => name === '%changelog');

/** Where a pattern matches in the lines of `%changelog`, comments included. */
export function changelogMatches(spec: Spec, pattern: RegExp): RawMatch[] {
  const from = spec.source.text.search(/^%changelog/im);
  return from < 0 ? [] : rawMatches(spec, pattern, from).filter(({ leaf }) => leaf.section === '%changelog' && leaf.kind !== 'section');
}

/** The call of `%autochangelog` in any spelling, in a `%changelog` of the raw text. */
export const autochangelogCall: (spec: Spec) => RawMatch | undefined = oncePerSpec((spec) =>
  changelogMatches(spec, /%\{?[!?]{0,9}autochangelog\b/g).find(({ leaf }) => leaf.kind !== 'comment'),
);

/** Where the heading of an entry ends its words about a version: `1.0-1`, `2:1.0-1.fc44`, `1.0 - 1`, with or without a dash or brackets around it. */
export function versionOf(author: string): string | undefined {
  const apart = /[\s>]v?(\d[\w.+~^:]{0,100}(?: {1,3}- {0,3}| {0,3}- {1,3})\d[\w.%{}?]{0,60})\s*$/.exec(author.slice(-300))?.[1];
  if (apart !== undefined) return apart;
  const last = /(?:^|[\s>(["])-?v?((?:\d{1,9}:)?[A-Za-z0-9%][A-Za-z0-9._+~^%{}?-]{0,200})[)\]"]?\s*$/.exec(author.slice(-300))?.[1];
  return last !== undefined && /\d/.test(last) && !last.includes('@') ? last : undefined;
}

/** The version that the text of an entry begins with, as older guidelines allowed: `- 1.0-1`. */
export function versionInText(text: string): string | undefined {
  const first = text.slice(0, 300).split('\n', 1)[0]?.trim() ?? '';
  return /^-{0,2}\s{0,3}(?:version\s{1,3})?v?((?:\d{1,9}:)?\d[A-Za-z0-9._+~^]{0,100}(?:-[A-Za-z0-9._+~^]{1,100})?)(?:\s|:|,|$)/i.exec(first)?.[1];
}
