import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { autochangelogCall } from '../reading/preamble/changelog.js';

export default defineRule({
  meta: {
    id: 'changelog-autochangelog-preferred',
    category: 'changelog',
    summary: 'The changelog is written by hand instead of by %autochangelog',
    why: 'Made from the commit messages, the changelog says everything once and never conflicts in a merge. Writing it by hand stays allowed, so the rule is off until somebody switches it on.',
    source: fedoraGuidelines('Changelogs', 'SHOULD'),
    level: 'off',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 1-1\n- Update\n\n* Fri Jan 02 2026 Jo <jo@example.org> - 1-0\n- First\n',
          findings: [{ line: 2, column: 1, level: 'note' }],
        },
      ],
      good: [
        { spec: '%changelog\n%autochangelog\n' },
        { title: 'On by choice only', profile: 'fedora', spec: '%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 1-1\n- Update\n' },
        { title: 'None at all has a rule of its own', spec: 'Name: demo\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const newest = spec.changelog[0];
      if (newest && !autochangelogCall(spec))
        report({ message: 'The changelog is written by hand. Move it to the file changelog and write %autochangelog here.', at: newest.heading.origin() });
    },
  },
});
