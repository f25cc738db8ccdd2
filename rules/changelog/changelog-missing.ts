import { defineRule, type Location, type Report, type Spec } from '../../src/policy/index.js';
import { autochangelogCall, changelogSections } from '../reading/preamble/changelog.js';
import { leavesOf } from '../reading/syntax/leaves.js';
import { codeMatches } from '../reading/syntax/raw-matches.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

const entry = '* Mon Jan 05 2026 Jo <jo@example.org> - 1-1\n- Update\n';

export default defineRule({
  meta: {
    id: 'changelog-missing',
    category: 'changelog',
    summary: 'The package has no changelog',
    why: 'The changelog tells users what an update changes, and builders take the date of a reproducible build from it. openSUSE keeps it in a .changes file instead, which opensuse-changes-file looks at.',
    source: { document: 'Terra spec file reference', heading: '%changelog', strength: 'MUST' },
    level: 'error',
    profiles: { generic: 'warning', fedora: 'error', azurelinux: 'error', photon: 'error', opensuse: 'off' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['no-changelogname-tag'], rpminspect: ['changelog'] },
    examples: {
      bad: [
        { spec: 'Name: demo\nVersion: 1\n', profile: 'fedora', findings: [{ line: 1, column: 1, text: 'Name', level: 'error', message: 'no %changelog' }] },
        { title: "In a package of one's own", spec: 'Name: demo\n', profile: 'generic', findings: [{ level: 'warning' }] },
        { title: 'An empty one', spec: 'Name: demo\n%changelog\n# to do\n', findings: [{ line: 2, column: 1, text: '%changelog', message: 'empty' }] },
        { title: 'In a package', packages: [{}], findings: [{ message: 'demo-1.0-1.x86_64 has no changelog' }] },
      ],
      good: [
        { spec: `Name: demo\n%changelog\n${entry}` },
        { title: 'Made from the history of commits, in any spelling', spec: 'Name: demo\n%changelog\n%autochangelog\n' },
        { title: 'The same where the builder may not know it', spec: 'Name: demo\n%changelog\n%{?autochangelog}\n' },
        { title: 'Without a heading: the tool that fills it in writes that too', spec: 'Name: demo\n%files\n%autochangelog\n' },
        { title: 'Text that only the builder has', spec: 'Name: demo\n%changelog\n%include changes.txt\n' },
        { title: 'openSUSE keeps it elsewhere', profile: 'opensuse', spec: 'Name: demo\n%changelog\n' },
        { packages: [{ tags: { CHANGELOGTIME: [1767614400], CHANGELOGNAME: ['Jo - 1-1'], CHANGELOGTEXT: ['- Update'] } }] },
        { title: 'In a branch', spec: `Name: demo\n%if 0\n%changelog\n${entry}%endif\n` },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (spec.changelog.length > 0 || autochangelogCall(spec) || isAutomatic(spec) || leavesOf(spec).some(({ leaf }) => leaf.kind === 'include')) return;
      const sections = changelogSections(spec);
      if (sections.some(({ body }) => body.text.trim() !== '' || !body.known)) return;
      const heading = headingOf(spec);
      if (heading && sections.length === 0) return;
      report({
        message: heading ? '%changelog is empty. Add an entry for this version.' : 'The spec has no %changelog. Add one with an entry for this version.',
        ...place(spec, heading),
      });
    },
    srpm: ({ header, nevra }, { report }) => judge(header, nevra, report),
    rpm: ({ header, nevra }, { report }) => judge(header, nevra, report),
  },
});

function judge(header: Readonly<Record<string, unknown>>, nevra: string, report: (finding: Report) => void): void {
  if (header.CHANGELOGTIME === undefined)
    report({ message: `${nevra} has no changelog. Add a %changelog with an entry for this version.`, cause: { tag: '%changelog' } });
}

/** `%autochangelog` in a line of its own below another section: rpmautospec puts the heading above it. */
const isAutomatic = (spec: Spec): boolean => codeMatches(spec, /^%(?:autochangelog|\{\??autochangelog\})[ \t]*$/gm).length > 0;

/** The first heading in the text, in a branch or not. */
function headingOf(spec: Spec): Location | undefined {
  const heading = leavesOf(spec).find(({ leaf }) => leaf.kind === 'section' && leaf.name === '%changelog')?.leaf;
  return heading && { source: spec.source, start: heading.start, end: heading.start + '%changelog'.length };
}

function place(spec: Spec, heading: Location | undefined): { at?: Location } {
  const name = tagsNamed(spec, ['Name'])[0]?.leaf;
  const at = heading ?? (name && { source: spec.source, ...name.nameRange }) ?? { source: spec.source, start: 0, end: 0 };
  return { at };
}
