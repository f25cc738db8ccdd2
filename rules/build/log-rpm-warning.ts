import { defineRule } from '../../src/policy/index.js';
import { messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-rpm-warning',
    category: 'build',
    summary: 'rpm complains of the spec or of what was built',
    why: 'What rpm only warns of today, a later rpm refuses. What it calls an error ended the build, or was left out of the package.',
    source: { document: 'rpm', heading: 'build messages', strength: 'SHOULD NOT' },
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['specfile-warning'], rpminspect: [] },
    examples: {
      bad: [
        {
          log: 'warning: absolute symlink: /usr/share/t/l -> /usr/share/t/a\nRPM build warnings:\n    absolute symlink: /usr/share/t/l -> /usr/share/t/a\n',
          findings: [{ line: 1, level: 'warning', message: 'absolute symlink' }],
        },
        { title: 'An error', log: 'error: Architecture is not included: x86_64\n', findings: [{ level: 'error', message: 'Architecture is not included' }] },
        {
          title: 'mock tears lines of two streams apart',
          log: 'Mock Version: 6.7\nerror: Building target platforms: x86_64\nBuilding for target x86_64\nline 36: unclosed macro or bad line continuation\n',
          findings: [{ line: 4, level: 'error', message: 'unclosed macro' }],
        },
      ],
      good: [
        { log: 'Executing(%build): /bin/sh -e /x\nlibtool: warning: relinking\n' },
        {
          title: 'What the rules on the spec say',
          spec: 'Name: demo\n',
          log: 'warning: line 14: second Description\nwarning: bogus date in %changelog: Mon Jan 07 2025\nwarning: Macro expanded in comment on line 11: %{version}\n',
        },
      ],
    },
  },
  check: {
    buildlog(log, { spec, report }) {
      for (const { text, specLine, level, at } of messagesOf(log, 'rpm')) {
        if (/^\^?\s*$/.test(text) || (spec && level === 'warning' && (specLine !== undefined || /%changelog|^second |\bMacro\b/.test(text)))) continue;
        report({
          message: `rpm: ${text.slice(0, 300)}`,
          at,
          ...(level === 'error' && { level: 'error' }),
          ...(specLine !== undefined && { cause: { specLine } }),
        });
      }
    },
  },
});
