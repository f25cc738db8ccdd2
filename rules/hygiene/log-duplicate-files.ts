import { defineRule } from '../../src/policy/index.js';
import { rpmMessages } from '../data/documents/rpm-messages.js';
import { messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-duplicate-files',
    category: 'hygiene',
    summary: 'A file is listed twice in one %files section',
    why: 'Of two entries for one file, rpm takes the attributes of one and says nothing of the other. Mostly a directory is listed and a file in it again.',
    source: rpmMessages('_duplicate_files_terminate_build', 'MUST NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { log: 'warning: File listed twice: /usr/share/demo/a\n', findings: [{ line: 1, level: 'warning', file: '/usr/share/demo/a' }] },
        { title: 'Where rpm was told to stop', log: 'error: File listed twice: /usr/share/demo/a\n', findings: [{ level: 'error' }] },
      ],
      good: [
        { log: 'Wrote: /x/demo-1-1.x86_64.rpm\n' },
        { title: 'Links that rpm makes itself', log: 'warning: File listed twice: /usr/lib/.build-id/7e/f7fe37fd\n' },
      ],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const { path, at, level, package: pkg } of messagesOf(log, 'listed-twice')) {
        if (path.startsWith('/usr/lib/.build-id/')) continue;
        const of = pkg === undefined ? '' : ` of ${pkg}`;
        report({
          message: `${path} is listed twice in %files${of}. Delete one entry, or use %dir for the directory.`,
          at,
          file: path,
          ...(level === 'error' && { level }),
        });
      }
    },
  },
});
