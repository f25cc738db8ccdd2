import { defineRule, type Spec } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';

const head = 'Name: demo\nVersion: 1\nRelease: 1\nSummary: x\nLicense: MIT\n';
const tail = '%description\nx\n';

export default defineRule({
  meta: {
    id: 'spec-parse-warning',
    category: 'hygiene',
    summary: 'rpm would accept the spec with a warning',
    why: 'rpm warns of what it reads otherwise than it was probably meant, and of what it is going to refuse: words behind %endif were warned of for years before rpm 4.20 made them an error.',
    source: rpmManual('manual/spec', 'Spec file format', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['specfile-warning'], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'Words behind %endif; newer rpm refuses them',
          profile: 'epel',
          spec: `${head}%if 1\n%endif fedora\n${tail}`,
          findings: [{ line: 7, level: 'warning', message: 'extra tokens' }],
        },
        { title: 'A definition without a blank before its body', spec: `${head}%define flag-x\n${tail}`, findings: [{ line: 6, message: 'needs whitespace' }] },
        {
          title: 'Two lists of files for one package',
          spec: `${head}${tail}%files\n/usr/bin/a\n%files\n/usr/bin/b\n`,
          findings: [{ line: 10, message: 'multiple %files' }],
        },
      ],
      good: [
        { spec: `${head}%if 1\n%endif\n${tail}` },
        { title: 'A comment behind %endif', profile: 'epel', spec: `${head}%if 1\n%endif # fedora\n${tail}` },
        {
          title: 'A macro in a comment, and a bogus date, have rules of their own',
          spec: `${head}# %{version}\n${tail}%changelog\n* Tue Jan 05 2026 Jo <jo@example.org> - 1-1\n- x\n`,
        },
        { title: 'So have obsolete packages without a version, PreReq, and what comes twice', spec: `${head}Obsoletes: old\nPreReq: sh\n${tail}${tail}` },
        { title: 'Nothing in a branch that this build does not take', spec: `${head}%if 0\n%define flag-x\n%endif\n${tail}` },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { message, location } of warnings(spec)) report({ message: `rpm warns of this: ${message}`, ...(location && { at: location }) });
    },
  },
});

/**
 * What other rules report: macro-in-comment, changelog-entry-format, unversioned-obsoletes, forbidden-tag, patch-macro-old-form, description-missing,
 * duplicate-tag; and what is no word of rpm's.
 */
const elsewhere =
  /^(?:Macro expanded in comment|bogus date in|It's not recommended to have unversioned Obsoletes|(?:build)?prereq is deprecated|%patchN is obsolete|Patch number not specified|second \w+$|.{0,200} is a form of bash, which sh is not here|More than \d+ messages)/;

/** What depends on something unknown is not held against the spec. */
function warnings({ diagnostics }: Spec): Spec['diagnostics'] {
  return diagnostics.filter(({ level, message, doubtful }) => level === 'warning' && !doubtful && !elsewhere.test(message));
}
