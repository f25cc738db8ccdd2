import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { asSaid, messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-rpath-error',
    category: 'binaries',
    summary: "rpm's check of search paths found one that is not allowed",
    why: 'check-rpaths looks at every binary in the buildroot. Which fault it is, the rules on search paths say of the packages; a build that stopped at it made none.',
    source: fedoraGuidelines('Beware of rpath', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['binary-or-shlib-defines-rpath'], rpminspect: ['runpath'] },
    examples: {
      bad: [
        {
          log: "ERROR   0001: file '/usr/bin/x' contains a standard runpath '/usr/lib64' in [/usr/lib64]\n",
          findings: [{ line: 1, level: 'error', file: '/usr/bin/x', message: 'a standard runpath, "/usr/lib64"' }],
        },
        {
          title: 'Where QA_RPATHS lets it pass',
          log: "WARNING: 0002: file '/usr/bin/x' contains an invalid rpath '/home/u/lib' in [/home/u/lib]\n",
          findings: [{ level: 'warning', message: 'an invalid rpath' }],
        },
      ],
      good: [{ log: '*    0x0001 ... standard RPATHs (e.g. /usr/lib); such RPATHs are a minor\n' }],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const message of messagesOf(log, 'run-path')) {
        const { path, tag, fault, value, at } = message;
        const article = /^[aeiou]/.test(fault) ? 'an' : 'a';
        report({
          message: `${path} has ${article} ${fault} ${tag}, "${value}". Link without -rpath, or run chrpath --delete in %install.`,
          at,
          file: path,
          ...asSaid(message),
        });
      }
    },
  },
  yieldsTo: [
    'rpath-invalid',
    'rpath-build-directory',
    'rpath-empty',
    'rpath-origin-misuse',
    'rpath-origin-not-first',
    'rpath-relative',
    'rpath-standard-directory',
  ],
});
