import { asSpecNames } from '../../../src/buildlog/as-spec-names.js';
import { type Cause, defineRule } from '../../../src/policy/index.js';
import { messagesOf } from '../../reading/builds/log-messages.js';
import { rpmMessageCause } from '../../reading/builds/rpm-message-cause.js';

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
          title: 'A condition: the last of the lines says where it is',
          log: 'error: unexpected end of expression:  1 ==\nerror:                                   ^\nerror: /b/demo.spec:11: bad %if condition:  1 ==\n',
          findings: [{ line: 3, message: 'bad %if condition' }],
        },
        {
          title: 'mock tears lines of two streams apart',
          log: "Mock Version: 6.7\nExecuting command: ['bash', '-c', '/usr/bin/rpmbuild -bb /b/demo.spec']\nerror: Building target platforms: x86_64\nBuilding for target x86_64\nline 36: unclosed macro or bad line continuation\n",
          findings: [{ line: 5, level: 'error', message: 'unclosed macro' }],
        },
      ],
      good: [
        { log: 'Executing(%build): /bin/sh -e /x\nlibtool: warning: relinking\n' },
        {
          title: 'What is said while the buildroot is filled',
          log: 'DEBUG util.py:461:  warning: /etc/hosts created as /etc/hosts.rpmnew\nDEBUG util.py:461:  error: incorrect format: unknown tag: "pkgid"\n',
        },
        {
          title: 'What a compiler says',
          log: 'Executing(%build): /bin/sh -e /x\n+ cargo build\nwarning: unused variable: `x`\nerror: could not compile\n+ RPM_EC=0\n+ exit 0\nWrote: /x/a-1-1.src.rpm\n',
        },
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
      const messages = messagesOf(log, 'rpm');
      for (const [i, { text, specLine, level, at }] of messages.entries()) {
        const isPart = /^\^?\s*$/.test(text) || (specLine === undefined && messages.slice(i + 1, i + 3).some((next) => isBadCondition.test(next.text)));
        if (isPart || (spec && level === 'warning' && (specLine !== undefined || /%changelog|^second |\bMacro\b/.test(text)))) continue;
        report({
          message: `rpm: ${asSpecNames(text.slice(0, 300))}`,
          at,
          ...(level === 'error' && { level: 'error' }),
          ...causeOf(text, specLine),
        });
      }
    },
  },
  yieldsTo: [
    'spec-parse-error',
    'unknown-tag',
    'forbidden-tag',
    'duplicate-tag',
    'required-tag-missing',
    'description-missing',
    'epoch-not-numeric',
    'epoch-undefined-reference',
    'version-invalid-characters',
    'changelog-entry-format',
    'patch-macro-old-form',
  ],
});

/** What rpm says last of a condition that it cannot read: the lines before say why, and it alone says where. */
const isBadCondition = /: bad %\w+ condition: /;

function causeOf(text: string, specLine: number | undefined): { cause?: Cause } {
  const cause = specLine === undefined ? rpmMessageCause(text) : { specLine };
  return cause ? { cause } : {};
}
