import { defineRule } from '../../src/policy/index.js';
import { baseName } from '../../src/text/paths.js';
import { rpmMessages } from '../data/documents/rpm-messages.js';
import { asSaid, messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-empty-manifest',
    category: 'hygiene',
    summary: 'A list given with %files -f is empty',
    why: 'What was to write the list found nothing, so the package lacks the files. An empty debugsourcefiles.list means that the build kept no debug information.',
    source: rpmMessages('_empty_manifest_terminate_build', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { log: 'error: Empty %files file /builddir/build/BUILD/demo-1/demo.lang\n', findings: [{ line: 1, level: 'error', message: 'demo.lang' }] },
        {
          title: 'No debug information',
          log: 'error: Empty %files file /builddir/build/BUILD/demo-1/debugsourcefiles.list\n',
          findings: [{ message: 'compile with -g' }],
        },
      ],
      good: [{ log: 'Processing files: demo-1-1.x86_64\n' }],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const message of messagesOf(log, 'empty-manifest')) {
        const name = baseName(message.path);
        const advice = /^debug\w*\.list$/.test(name)
          ? 'Let the build compile with -g and not strip, or set %debug_package to %{nil}'
          : 'Look at what writes it, or leave -f out';
        report({ message: `The file list ${name} is empty. ${advice}.`, at: message.at, cause: { section: '%files', command: name }, ...asSaid(message) });
      }
    },
  },
});
