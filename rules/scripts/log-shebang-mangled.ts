import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-shebang-mangled',
    category: 'scripts',
    summary: 'The build corrected or refused a first line of a script',
    why: 'brp-mangle-shebangs rewrites first lines that the distribution does not allow. What it rewrites, upstream should be told; what it refuses stops the build.',
    source: fedoraGuidelines('Shebang lines', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          log: 'mangling shebang in /usr/bin/x from /usr/bin/env python3 to #!/usr/bin/python3\n',
          findings: [{ line: 1, level: 'note', file: '/usr/bin/x', message: '/usr/bin/env python3' }],
        },
        {
          title: 'Refused',
          log: '*** ERROR: ambiguous python shebang in /usr/bin/x: #!/usr/bin/python. Change it to python3 (or python2) explicitly.\n',
          findings: [{ level: 'error', file: '/usr/bin/x', message: 'ambiguous python shebang' }],
        },
        {
          title: 'Made not executable',
          log: '*** WARNING: ./usr/share/x/a.txt is executable but has no shebang, removing executable bit\n',
          findings: [{ level: 'warning', file: '/usr/share/x/a.txt' }],
        },
      ],
      good: [{ log: '+ /usr/lib/rpm/redhat/brp-mangle-shebangs\n' }],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const { path, what, text, at, level } of messagesOf(log, 'shebang')) {
        const message =
          what === 'mangled' ? `The build rewrote the first line of ${path} ${text}. Do it in %prep, and tell upstream.` : `The build says: ${text}`;
        report({ message, at, file: path, ...(level !== 'note' && { level }) });
      }
    },
  },
});
