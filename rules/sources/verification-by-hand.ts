import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { commandsNamed } from '../reading/commands/shell-commands.js';
import { leafContextAt } from '../reading/syntax/leaf-at.js';
import { isTaken } from '../reading/syntax/taken-branches.js';

const prep = (command: string): string => `Source0: x.tar.gz\nSource1: x.tar.gz.asc\n%prep\n${command}\n`;

export default defineRule({
  meta: {
    id: 'verification-by-hand',
    category: 'sources',
    summary: '%prep calls gpg itself to verify a source',
    why: "%{gpgverify} trusts the keys of the given keyring only and fails for every kind of bad signature. gpg by hand easily trusts what lies in the builder's own keyring, or its exit status is lost.",
    source: fedoraGuidelines('Verifying Signatures', 'MUST'),
    level: 'off',
    profiles: { fedora: 'error' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: prep('gpg2 --verify %{SOURCE1}'), profile: 'fedora', findings: [{ line: 4, column: 1, text: 'gpg2', level: 'error' }] },
        { title: 'gpgv, by path', spec: prep('/usr/bin/gpgv --keyring k.gpg %{SOURCE1} %{SOURCE0}'), findings: [{ line: 4, text: '/usr/bin/gpgv' }] },
      ],
      good: [
        { spec: prep("%{gpgverify} --signature='%{SOURCE1}' --data='%{SOURCE0}'") },
        {
          title: 'For a release whose branch this build does not take',
          profile: 'fedora',
          spec: prep("%if 0%{?fedora}\n%{gpgverify} --signature='%{SOURCE1}' --data='%{SOURCE0}'\n%else\ngpgv2 %{SOURCE1} %{SOURCE0}\n%endif"),
        },
        { title: 'Making a keyring', spec: prep('gpg --dearmor < %{SOURCE1} > k.gpg') },
        { title: 'In the tests of the program', spec: 'Name: x\n%check\ngpgv a b\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { source } = spec;
      for (const { tool, args, line, program } of commandsNamed(spec, ['gpg', 'gpg2', 'gpgv', 'gpgv2'])) {
        const verifies = tool.startsWith('gpgv') || args.some(({ text }) => text === '--verify' || text === '--verify-files');
        if (verifies && line.leaf.section === '%prep' && isTaken(spec, leafContextAt(spec, program.start)?.inside))
          report({
            message: `${tool} verifies by hand. Use %{gpgverify} with --keyring, --signature and --data.`,
            at: { source, start: program.start, end: program.end },
          });
      }
    },
  },
});
