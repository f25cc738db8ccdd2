import { defineRule } from '../../src/policy/index.js';
import { rpmMessages } from '../data/documents/rpm-messages.js';
import { asSaid, messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-invalid-encoding',
    category: 'hygiene',
    summary: 'A tag or a file name of a built package is no UTF-8',
    why: 'Headers of packages are UTF-8. Tools that read them stop or show nonsense at anything else.',
    source: rpmMessages('_invalid_encoding_terminates_build', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          log: 'error: Package demo: invalid utf-8 encoding in Summary: caf\\xe9 - Invalid argument\n',
          findings: [{ line: 1, level: 'error', message: 'Summary of demo' }],
        },
        {
          title: 'A file name, where rpm was told to go on',
          log: 'warning: Package demo-1-1.x86_64: invalid utf-8 encoding in Basenames: caf\\xe9\n',
          findings: [{ level: 'warning', message: 'a file name of demo-1-1.x86_64' }],
        },
      ],
      good: [{ log: 'UnicodeDecodeError: invalid utf-8 encoding, says a test\n' }],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const message of messagesOf(log, 'invalid-encoding')) {
        const isName = /^(?:Basenames|Dirnames)$/i.test(message.tag);
        const what = isName ? `a file name of ${message.package}` : `the ${message.tag} of ${message.package}`;
        report({
          message: `rpm found text that is no UTF-8: ${what}. ${isName ? 'Rename the file in %install' : 'Save the spec as UTF-8'}.`,
          at: message.at,
          cause: { tag: isName ? '%files' : message.tag, of: message.package },
          ...asSaid(message),
        });
      }
    },
  },
});
