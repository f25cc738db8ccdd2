import { defineRule, lineText, positionAt, type Spec } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { writtenSections } from '../reading/syntax/written-sections.js';

const head = 'Name: demo\nVersion: 1\nRelease: 1\nSummary: x\nLicense: MIT\n';
const tail = '%description\nx\n';

export default defineRule({
  meta: {
    id: 'spec-parse-error',
    category: 'hygiene',
    summary: 'rpm itself would refuse the spec',
    why: 'The package cannot be built while rpm stops at the spec, and everything behind the fault may be read differently than meant.',
    source: rpmManual('manual/spec', 'Spec file format', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['specfile-error'], rpminspect: [] },
    examples: {
      bad: [
        { title: 'A conditional that is not closed', spec: `${head}%if 1\n${tail}`, findings: [{ line: 6, level: 'error' }] },
        { title: 'A condition that is none: one finding', spec: `${head}%if 1 +\n%endif\n${tail}`, findings: [{ line: 6 }] },
        { title: 'A dependency that is none', spec: `${head}Requires: foo >=\n${tail}`, findings: [{ line: 6 }] },
        { title: 'A version that is none', spec: `${head}Requires: foo = a:1\n${tail}`, findings: [{ line: 6, message: 'epoch' }] },
        { title: 'A qualifier that rpm does not know', spec: `${head}Requires(often): foo\n${tail}`, findings: [{ line: 6, message: 'often' }] },
        { title: 'A tag with two words', spec: `Name: demo\nVersion: 1 2\nRelease: 1\nSummary: x\nLicense: MIT\n${tail}`, findings: [{ line: 2 }] },
        { title: 'A line of the preamble that is no tag', spec: `${head}make install\n${tail}`, findings: [{ line: 6, message: 'Unknown tag' }] },
        { title: 'Code that never ends', spec: `${head}%{lua:while true do end}\n${tail}`, findings: [{ line: 6, message: 'beyond the limits' }] },
      ],
      good: [
        { spec: `${head}${tail}` },
        {
          title: 'Tags that rpm does not know, that come twice or are missing, and a faulty Epoch, have rules of their own',
          spec: `Serial: 1\nLicence: MIT\nEpoch: 1.5\nName: a\nName: b\n${tail}`,
        },
        {
          title: 'So have the changelog and %patch0',
          spec: `${head}Patch0: a\n${tail}%prep\n%patch0 -p1\n%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 1-1\n- x\n* Tue Jan 06 2026 Jo <jo@example.org> - 1-2\n- y\n`,
        },
        { title: 'A package that an unknown macro may make', spec: `${head}%demo_subpackages\n${tail}%post base -p /sbin/ldconfig\n` },
        { title: 'An epoch of no digits', spec: `${head}Requires: foo = %{?epoch}:1\n${tail}` },
        { title: '%{epoch} without an Epoch too', spec: `${head}Requires: foo = %{epoch}:1\n${tail}` },
        { title: 'Nothing in a branch that this build does not take', spec: `${head}%if 0\nRequires: foo >=\n%endif\n${tail}` },
        { title: 'What a command prints that only the builder has', spec: `${head}%global answer %(%{__interpreter} -c x | cut -d. -f1)\n${tail}` },
        { title: 'A macro that only the distribution defines is no fault', spec: `${head}%some_distribution_macro\n${tail}` },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { message, location, limit } of firstPerLine(spec))
        report({ message: `${limit ? 'This is beyond the limits of a check' : 'rpm refuses this'}: ${message}`, ...(location && { at: location }) });
    },
  },
  readsOwnSpec: true,
});

/**
 * What other rules report, in every profile: unknown-tag, forbidden-tag, duplicate-tag, required-tag-missing, description-missing, epoch-not-numeric,
 * epoch-undefined-reference, changelog-entry-format, patch-macro-old-form, spec-not-utf8.
 */
const elsewhere = [
  /^(?:Unknown tag: [A-Za-z][A-Za-z0-9]{0,100}(?:\([^()]{0,100}\))?[ \t]{0,100}:|Duplicate \w+ entries in package|\w+ field must be present|Package has no %description)/,
  /^(?:Epoch field must|Empty tag: epoch\b|Invalid version \(epoch must be[^)]{0,100}\): %\{?epoch\b)/i,
  /^(?:%changelog (?:entries must|not in descending)|(?:bad date|missing name|no description) in %changelog|Package [^:]{0,200}: invalid utf-8 encoding)/,
  /^(?:%patchN is obsolete|Patch number not specified)/,
];

/**
 * rpm stops at the first fault of a line; those behind it in the same line follow from it. The whole-spec ones have no line. What depends
 * on something unknown is not held against the spec, nor is a macro whose body a shell command was to print: it may print more elsewhere.
 */
function firstPerLine(spec: Spec): Spec['diagnostics'] {
  const seen = new Set<number>();
  const { mayHaveMore } = writtenSections(spec);
  return spec.diagnostics.filter(({ level, message, location, doubtful }) => {
    if (level !== 'error' || doubtful || elsewhere.some((pattern) => pattern.test(message))) return false;
    if (mayHaveMore && /: package \S{1,500} does not exist$/.test(message)) return false;
    if (message.endsWith('has empty body') && location && lineText(location.source, positionAt(location.source, location.start).line).includes('%('))
      return false;
    const line = location && positionAt(location.source, location.start).line;
    if (line === undefined) return true;
    const first = !seen.has(line);
    seen.add(line);
    return first;
  });
}
