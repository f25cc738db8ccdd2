import { defineRule } from '../../src/policy/index.js';

export default defineRule({
  meta: {
    id: 'deviation-without-comment',
    category: 'hygiene',
    summary: 'A finding is suppressed and nobody says why',
    why: 'A package may deviate from the guideline, but the next maintainer must be able to tell a decision from an oversight. What the comment says behind " -- " also stands in reports.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'General Exception Policy',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/#_general_exception_policy',
    },
    level: 'note',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '# speclint: ignore[epoch-zero]\nEpoch: 0\n',
          found: { 'epoch-zero': [2] },
          findings: [{ line: 1, column: 1, level: 'note', message: 'Say why' }],
        },
        {
          title: 'A sign without words',
          spec: '# speclint: ignore-file[files-glob-too-wide] --\nName: demo\n',
          found: { 'files-glob-too-wide': [2] },
          findings: [{ line: 1 }],
        },
      ],
      good: [
        { spec: '# speclint: ignore[epoch-zero] -- the updater compares with ==\nEpoch: 0\n', found: { 'epoch-zero': [2] } },
        { title: 'What suppresses nothing is to be deleted, not explained', spec: '# speclint: ignore[epoch-zero]\nEpoch: 1\n', found: { 'epoch-zero': [] } },
      ],
    },
  },
  check: {
    suppressions({ uses }, { report }) {
      for (const { suppression, rules } of uses) {
        if (suppression.reason === undefined && rules.some(({ state }) => state === 'used'))
          report({ message: 'Say why the finding is left as it is, behind the rules: " -- REASON".', at: suppression.location });
      }
    },
  },
});
