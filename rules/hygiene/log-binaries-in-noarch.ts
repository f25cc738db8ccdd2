import { defineRule } from '../../src/policy/index.js';
import { rpmMessages } from '../data/documents/rpm-messages.js';
import { asSaid, messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-binaries-in-noarch',
    category: 'hygiene',
    summary: 'The build put binaries of one architecture into a noarch package',
    why: 'A noarch package is installed on every architecture, and its programs run on one of them only.',
    source: rpmMessages('_binaries_in_noarch_packages_terminate_build', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['arch-independent-package-contains-binary-or-object'], rpminspect: [] },
    examples: {
      bad: [
        {
          log: 'Processing files: demo-1-1.noarch\nerror: Arch dependent binaries in noarch package\n',
          findings: [{ line: 2, level: 'error', message: 'demo-1-1.noarch' }],
        },
      ],
      good: [{ log: 'Processing files: demo-1-1.noarch\nWrote: /x/demo-1-1.noarch.rpm\n' }],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const message of messagesOf(log, 'noarch-binaries')) {
        const what = message.package ?? 'The noarch package';
        report({
          message: `${what} holds binaries of one architecture. Move them to a package of that architecture, or drop BuildArch: noarch.`,
          at: message.at,
          cause: { tag: 'BuildArch', ...(message.package !== undefined && { of: message.package }) },
          ...asSaid(message),
        });
      }
    },
  },
});
