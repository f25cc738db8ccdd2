import { defineRule } from '../../src/policy/index.js';
import { autochangelogCall } from '../reading/preamble/changelog.js';

export default defineRule({
  meta: {
    id: 'terra-autochangelog',
    category: 'changelog',
    summary: '%autochangelog in a Terra spec',
    why: "Terra's later guidelines page asks for entries by hand; its spec file reference allows %autochangelog and half of its packages use it. So the rule is off until somebody switches it on.",
    source: { document: 'Terra packaging guidelines', heading: 'Changelogs', strength: 'MUST NOT' },
    level: 'off',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ spec: '%changelog\n%autochangelog\n', findings: [{ line: 2, column: 1, text: '%autochangelog', level: 'note' }] }],
      good: [
        { spec: '%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 1-1\n- Initial package\n' },
        { title: 'On by choice only', profile: 'terra', spec: '%changelog\n%autochangelog\n' },
        { title: 'In a comment', spec: '%changelog\n# %%autochangelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 1-1\n- x\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const call = autochangelogCall(spec);
      if (call)
        report({ message: 'Terra asks for a changelog written by hand. Write the entries instead of %autochangelog.', at: { source: spec.source, ...call } });
    },
  },
});
