import { defineRule } from '../../src/policy/index.js';
import { rpmMessages } from '../data/documents/rpm-messages.js';
import { messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-package-check',
    category: 'hygiene',
    summary: 'The check that runs on every built package failed',
    why: "%_build_pkgcheck names a program that judges the packages of a build. rpm says error where it fails, but goes on unless it was told not to, so that the build's own result does not show it.",
    source: rpmMessages('_nonzero_exit_pkgcheck_terminate_build', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { log: 'error: Package check "/usr/bin/judge /x/demo-1-1.noarch.rpm" failed.\n', findings: [{ line: 1, level: 'error', message: '/usr/bin/judge' }] },
      ],
      good: [{ log: 'Executing "/usr/bin/judge /x/demo-1-1.noarch.rpm":\n' }],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const { command, at } of messagesOf(log, 'package-check'))
        report({ message: `"${command}" says that the package is not fit. What it printed stands above in the log.`, at });
    },
  },
});
