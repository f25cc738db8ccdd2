import { defineRule, positionAt, type Spec } from '../../src/policy/index.js';

const head = 'Name: demo\nVersion: 1\nRelease: 1\nSummary: x\nLicense: MIT\n';
const tail = '%description\nx\n';

export default defineRule({
  meta: {
    id: 'spec-parse-error',
    category: 'hygiene',
    summary: 'rpm itself would refuse the spec',
    why: 'The package cannot be built while rpm stops at the spec, and everything behind the fault may be read differently than meant.',
    source: {
      document: 'rpm reference manual',
      heading: 'Spec file format',
      strength: 'MUST NOT',
      url: 'https://rpm-software-management.github.io/rpm/manual/spec.html',
    },
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
        {
          title: 'A required tag that is missing, a tag with two words',
          spec: `Name: demo\nVersion: 1 2\nRelease: 1\nSummary: x\n${tail}`,
          findings: [{ message: 'License' }, { line: 2 }],
        },
        {
          title: 'A changelog out of order',
          spec: `${head}${tail}%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 1-1\n- x\n* Tue Jan 06 2026 Jo <jo@example.org> - 1-2\n- y\n`,
          findings: [{ line: 11, message: 'descending' }],
        },
        { title: 'Code that never ends', spec: `${head}%{lua:while true do end}\n${tail}`, findings: [{ line: 6, message: 'beyond the limits' }] },
      ],
      good: [
        { spec: `${head}${tail}` },
        { title: 'Tags that rpm does not know any more, and a faulty Epoch, have rules of their own', spec: `${head}Serial: 1\nEpoch: 1.5\n${tail}` },
        { title: '%{epoch} without an Epoch too', spec: `${head}Requires: foo = %{epoch}:1\n${tail}` },
        { title: 'Nothing in a branch that this build does not take', spec: `${head}%if 0\nRequires: foo >=\n%endif\n${tail}` },
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
});

/** What other rules report: forbidden-tag, epoch-not-numeric and epoch-undefined-reference. */
const elsewhere =
  /^(?:Unknown tag: (?:copyright|serial|rhnplatform)\b|Epoch field must|Empty tag: epoch\b|Invalid version \(epoch must be[^)]*\): %\{?epoch\b)/i;

/**
 * rpm stops at the first fault of a line; those behind it in the same line follow from it. The whole-spec ones have no line. What depends
 * on something unknown is not held against the spec.
 */
function firstPerLine({ diagnostics }: Spec): Spec['diagnostics'] {
  const seen = new Set<number>();
  return diagnostics.filter(({ level, message, location, doubtful }) => {
    if (level !== 'error' || doubtful || elsewhere.test(message)) return false;
    const line = location && positionAt(location.source, location.start).line;
    if (line === undefined) return true;
    const first = !seen.has(line);
    seen.add(line);
    return first;
  });
}
