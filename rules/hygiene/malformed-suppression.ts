import { defineRule } from '../../src/policy/index.js';

export default defineRule({
  meta: {
    id: 'malformed-suppression',
    category: 'hygiene',
    summary: 'A comment to speclint is not understood or names no rule',
    why: 'A comment that is misspelt suppresses nothing, or less than its author believes. A suppression whose end is missing hides what nobody has looked at.',
    source: { document: 'speclint manual', heading: 'Suppressing findings', strength: 'MUST' },
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'Another word',
          spec: '# speclint: disable[epoch-zero]\nEpoch: 0\n',
          findings: [{ line: 1, column: 1, message: '"disable" is none of these' }],
        },
        { title: 'No rules', spec: '# speclint: ignore -- too loud\nEpoch: 0\n', findings: [{ line: 1, message: 'Name the rules' }] },
        { title: 'No bracket', spec: '# speclint: ignore[epoch-zero\nEpoch: 0\n', findings: [{ line: 1, message: 'Close the list' }] },
        {
          title: 'A reason without its sign',
          spec: '# speclint: ignore[epoch-zero] upstream\nEpoch: 0\n',
          found: { 'epoch-zero': [2] },
          findings: [{ message: 'behind " -- "' }],
        },
        {
          title: 'A rule that does not exist',
          spec: '# speclint: ignore[epoch-nil]\nEpoch: 0\n',
          found: { 'epoch-zero': [2] },
          findings: [{ line: 1, text: 'epoch-nil' }],
        },
        {
          title: 'A range without an end',
          spec: '# speclint: ignore-start[epoch-zero]\nEpoch: 0\n',
          found: { 'epoch-zero': [2] },
          findings: [{ line: 1, message: 'ignore-end' }],
        },
        { title: 'An end without a beginning', spec: 'Epoch: 0\n# speclint: ignore-end\n', findings: [{ line: 2, message: 'ignore-start' }] },
      ],
      good: [
        { spec: '# speclint: ignore[epoch-zero] -- the updater compares with ==\nEpoch: 0\n', found: { 'epoch-zero': [2] } },
        {
          title: 'A range that ends for one rule after the other',
          spec: '# speclint: ignore-start[epoch-zero, forbidden-tag]\nEpoch: 0\n# speclint: ignore-end[epoch-zero]\nVendor: Acme\n# speclint: ignore-end\n',
          found: { 'epoch-zero': [2], 'forbidden-tag': [4] },
        },
        { title: 'Prose about speclint', spec: '# checked with speclint: no findings\nName: demo\n%description\nspeclint: a linter.\n' },
        { title: 'Text that a command writes', spec: "%install\necho 'speclint: ignore' > notes\n" },
      ],
    },
  },
  check: {
    suppressions({ faults, uses }, { report }) {
      for (const { message, location } of faults) report({ message, at: location });
      for (const { rules } of uses) {
        for (const { id, location, meant } of rules.filter(({ state }) => state === 'unknown'))
          report({
            message: `There is no rule "${id.slice(0, 100)}"${meant === undefined ? '; speclint rules lists all' : `; write ${meant}`}.`,
            at: location,
          });
      }
    },
  },
});
