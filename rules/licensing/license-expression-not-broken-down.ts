import { defineRule, type Spec, type Tag } from '../../src/policy/index.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';
import { readTerms } from './expression/terms.js';

export default defineRule({
  meta: {
    id: 'license-expression-not-broken-down',
    category: 'licensing',
    summary: 'A License names three or more licenses, and no comment says which file has which',
    why: 'Who updates the package must check every license again. A comment that says where each one comes from is what makes that possible.',
    source: {
      document: 'Fedora Licensing Guidelines',
      heading: 'Multiple licensing scenarios',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/LicensingGuidelines/',
    },
    level: 'note',
    profiles: { generic: 'off', fedora: 'note' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Name: demo\nLicense: MIT AND BSD-3-Clause AND ISC\n', findings: [{ line: 2, column: 1, text: 'License', level: 'note' }] },
        { title: 'Of a subpackage', spec: 'License: MIT\n%package libs\nLicense: (MIT OR ISC) AND Zlib AND X11\n', findings: [{ line: 3 }] },
      ],
      good: [
        { spec: '# MIT: src/; ISC: lib/x.c\nLicense: MIT AND BSD-3-Clause AND ISC\n' },
        {
          title: 'Two licenses, or the same ones more than once',
          spec: 'License: MIT OR Apache-2.0\n%package a\nLicense: (MIT OR Apache-2.0) AND MIT AND Apache-2.0\n',
        },
        { title: 'Two parts, one of them with a choice', spec: 'License: (GPL-1.0-or-later OR Artistic-1.0-Perl) AND GPL-2.0-or-later\n' },
        { title: 'A choice only', spec: 'License: MIT OR Apache-2.0 OR Zlib\n' },
        { title: 'A list with comments, a file with the breakdown', spec: '# see LICENSE.dependencies\nLicense: %{shrink:\n  MIT AND\n  ISC AND\n  Zlib\n}\n' },
        { title: 'The comment stands below', spec: 'License: MIT AND BSD-3-Clause AND ISC\n# MIT: src/; ISC: lib/x.c\n' },
        { title: 'A text that cannot be known', spec: 'License: MIT AND ISC AND %{some_license}\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const tag of spec.tags) {
        if (tag.name !== 'License' || !tag.value.known || !/\band\b/i.test(tag.value.text)) continue;
        const { licenses } = readTerms(tag.value.text, (word) => /-exception\b/i.test(word));
        const different = new Set(licenses.map(({ text }) => text));
        if (different.size < 3 || partsOf(tag.value.text).size < 3 || isExplained(spec, tag)) continue;
        report({ message: `The License names ${different.size} licenses. Say in a comment which files have which.`, at: tag.line.origin(0, tag.name.length) });
      }
    },
  },
});

const speaksOfLicenses = oncePerSpec(({ source }) => /^#.{0,200}licen[cs]/im.test(source.text));

/** A comment at the line, or one anywhere that speaks of licenses: of many packages it stands above the first use. */
function isExplained(spec: Spec, tag: Tag): boolean {
  const { location } = tag.line.origin();
  if (!location) return true;
  return hasReasonNear(spec, location.start) || hasReasonNear(spec, location.end, { below: 1, counts: () => true }) || speaksOfLicenses(spec);
}

/** What AND joins, a choice in parentheses being one. */
const partsOf = (expression: string): ReadonlySet<string> =>
  new Set(
    expression
      .slice(0, 5000)
      .replace(/\([^()]{0,300}\)/g, (group) => (/\sand\s/i.test(group) ? group : group.replace(/\s+/g, '_')))
      .split(/\s+and\s+/i),
  );
