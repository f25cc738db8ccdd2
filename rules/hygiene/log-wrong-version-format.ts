import { defineRule } from '../../src/policy/index.js';
import { rpmMessages } from '../data/documents/rpm-messages.js';
import { asSaid, messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-wrong-version-format',
    category: 'hygiene',
    summary: 'rpm cannot read the version of a dependency',
    why: 'A dependency on a version that rpm cannot read is met by nothing, or by everything.',
    source: rpmMessages('_wrong_version_format_terminate_build', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['invalid-dependency'], rpminspect: [] },
    examples: {
      bad: [
        {
          log: "error: line 6: Invalid version (double separator '-'): 1-2-3: Requires: foo = 1-2-3\n",
          findings: [{ line: 1, level: 'error', message: "Invalid version (double separator '-')" }],
        },
        {
          title: 'Where rpm was told to go on',
          log: "warning: line 6: Invalid version (double separator '-'): 1-2-3: Requires: foo = 1-2-3\n",
          findings: [{ level: 'warning' }],
        },
      ],
      good: [{ log: 'Invalid version number in test data\n' }],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const message of messagesOf(log, 'invalid-version')) {
        const { specLine, text, at } = message;
        report({
          message: `rpm: ${text}. Write version-release with one dash.`,
          at,
          ...(specLine !== undefined && { cause: { specLine } }),
          ...asSaid(message),
        });
      }
    },
  },
});
