import { defineRule } from '../../src/policy/index.js';
import { baseName } from '../../src/text/paths.js';
import { rpmMessages } from '../data/documents/rpm-messages.js';
import { asSaid, isDebugList, messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-empty-manifest',
    category: 'hygiene',
    summary: 'A list given with %files -f is empty or is not there',
    why: 'What was to write the list found nothing, so the package lacks the files.',
    source: rpmMessages('_empty_manifest_terminate_build', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { log: 'error: Empty %files file /builddir/build/BUILD/demo-1/demo.lang\n', findings: [{ line: 1, level: 'error', message: 'demo.lang' }] },
        {
          title: 'Not written at all',
          log: 'error: Could not open %files file /builddir/build/BUILD/demo-1/demo.lang: No such file or directory\n',
          findings: [{ message: 'was not written' }],
        },
      ],
      good: [
        { log: 'Processing files: demo-1-1.x86_64\n' },
        { title: 'The lists of debug information: debuginfo-empty has them', log: 'error: Empty %files file /b/BUILD/demo-1/debugsourcefiles.list\n' },
      ],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const message of messagesOf(log, 'empty-manifest')) {
        const name = baseName(message.path);
        if (isDebugList(name)) continue;
        const what = message.missing ? 'was not written' : 'is empty';
        report({
          message: `The file list ${name} ${what}. Look at what writes it, or leave -f out.`,
          at: message.at,
          cause: { section: '%files', command: name },
          ...asSaid(message),
        });
      }
    },
  },
});
