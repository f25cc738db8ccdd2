import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isRegular } from '../data/paths/file-type.js';
import { baseName, directoryOf } from '../data/paths/install-path.js';
import { historicalLogs } from '../data/paths/log-names.js';
import { filesBelow } from '../reading/package/files.js';

const path = '/var/log/demo.log';

export default defineRule({
  meta: {
    id: 'log-file-not-in-own-directory',
    category: 'files',
    summary: 'A log lies in /var/log itself instead of a directory of its package',
    why: 'In a directory of its own a service can create and rotate its logs without rights on those of others. Logs in /var/log itself must be made by root beforehand, and each needs its own care.',
    source: fedoraGuidelines('Log Files', 'SHOULD'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['non-root-user-log-file', 'non-root-group-log-file', 'non-ghost-file'], rpminspect: [] },
    examples: {
      bad: [
        { packages: [{ files: [{ path, flags: ['ghost'] }] }], findings: [{ file: path, level: 'warning', message: '/var/log/demo/' }] },
        { title: 'A file of another user', packages: [{ files: [{ path, user: 'demo' }] }], findings: [{ file: path, message: '/var/log/demo/' }] },
      ],
      good: [
        {
          packages: [
            {
              files: [
                { path: '/var/log/demo', type: 'directory' },
                { path: '/var/log/demo/demo.log', flags: ['ghost'] },
              ],
            },
          ],
        },
        {
          title: "Names of the system's own logs",
          packages: [
            {
              name: 'pam',
              files: [
                { path: '/var/log/btmp', flags: ['ghost'] },
                { path: '/var/log/messages', flags: ['ghost'] },
              ],
            },
          ],
        },
        { title: 'A link', packages: [{ files: [{ path: '/var/log/demo', linkTo: '../lib/demo/log' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const file of filesBelow(pkg, '/var/log')) {
        if (directoryOf(file.path) !== '/var/log' || !isRegular(file) || historicalLogs.test(baseName(file.path))) continue;
        const rpmlint = file.user !== 'root' ? 'non-root-user-log-file' : file.group !== 'root' ? 'non-root-group-log-file' : undefined;
        report({
          message: `The log lies beside those of all others. Let the program write to a directory of the package, such as /var/log/${pkg.name}/.`,
          file: file.path,
          ...(rpmlint && { rpmlint }),
        });
      }
    },
  },
});
