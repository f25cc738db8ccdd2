import { defineRule } from '../../src/policy/index.js';
import { rpmMessages } from '../data/documents/rpm-messages.js';
import { messagesOf } from '../reading/builds/log-messages.js';

const said = {
  missing: 'has no build-id. Link it with --build-id, which compilers do unless they are told not to',
  size: 'has a build-id of a size that rpm does not take. Link it with --build-id=sha1',
  duplicate: 'has the build-id of another file. Build or install it once, and link the other place to it',
  unreadable: 'has a build-id that rpm cannot read. Look at what wrote the file',
} as const;

export default defineRule({
  meta: {
    id: 'log-missing-build-ids',
    category: 'hygiene',
    summary: 'rpm found a binary without a sound build-id',
    why: 'Debuggers and crash reports find debug information by the build-id.',
    source: rpmMessages('_missing_build_ids_terminate_build', 'MUST NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          log: 'warning: Missing build-id in /b/BUILDROOT/demo-1-1.x86_64/usr/bin/demo\n',
          findings: [{ line: 1, level: 'warning', file: '/usr/bin/demo', message: 'no build-id' }],
        },
        { title: 'An error where rpm stops', log: 'error: Missing build-id in /b/BUILDROOT/demo-1-1.x86_64/usr/bin/demo\n', findings: [{ level: 'error' }] },
        {
          title: 'Two files with one',
          log: 'warning: Duplicate build-ids /b/BUILDROOT/demo-1-1.x86_64/usr/bin/a and /b/BUILDROOT/demo-1-1.x86_64/usr/bin/b\n',
          findings: [{ file: '/usr/bin/a', message: 'another file' }],
        },
      ],
      good: [
        { log: 'Processing files: demo-1-1.x86_64\n' },
        { title: 'The debug file of the same program', log: 'warning: Missing build-id in /b/BUILDROOT/demo-1-1.x86_64/usr/lib/debug/usr/bin/demo.debug\n' },
      ],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const { path, problem, at, level } of messagesOf(log, 'build-id')) {
        if (path.startsWith('/usr/lib/debug/')) continue;
        report({ message: `${path} ${said[problem]}.`, at, file: path, ...(level === 'error' && { level }) });
      }
    },
  },
});
