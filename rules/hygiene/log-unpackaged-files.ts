import { defineRule } from '../../src/policy/index.js';
import { rpmMessages } from '../data/documents/rpm-messages.js';
import { asSaid, messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-unpackaged-files',
    category: 'hygiene',
    summary: 'The build installed files that no package has',
    why: 'What %install puts into the buildroot and %files does not name reaches nobody. rpm stops the build, unless it was told not to; then the files are missing without a word.',
    source: rpmMessages('_unpackaged_files_terminate_build', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          log: 'error: Installed (but unpackaged) file(s) found:\n   /usr/bin/demo\n   /usr/share/demo/a b\n\nRPM build errors:\n    Installed (but unpackaged) file(s) found:\n   /usr/bin/demo\n',
          findings: [{ line: 2, text: '/usr/bin/demo', level: 'error', file: '/usr/bin/demo' }, { line: 3 }],
        },
        {
          title: 'Where rpm was told to go on',
          log: 'warning: Installed (but unpackaged) file(s) found:\n   /usr/bin/demo\n',
          findings: [{ line: 2, level: 'warning' }],
        },
      ],
      good: [{ log: 'Checking for unpackaged file(s): /usr/lib/rpm/check-files /builddir/build/BUILDROOT\nWrote: /x/demo-1-1.x86_64.rpm\n' }],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const message of messagesOf(log, 'unpackaged-file')) {
        const { path, at } = message;
        report({
          message: `${path} was installed and is in no package. List it in %files, or remove it in %install.`,
          at,
          file: path,
          cause: { tag: '%files' },
          ...asSaid(message),
        });
      }
    },
  },
});
