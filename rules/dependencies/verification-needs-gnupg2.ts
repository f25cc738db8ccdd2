import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { shellCommands } from '../reading/commands/shell-commands.js';
import { asksFor, buildRequirements } from '../reading/dependencies/build-requirements.js';
import { insertTag } from '../reading/edits/insert-tag.js';
import { insideAny } from '../reading/syntax/enclosing.js';

const verify = "%prep\n%{gpgverify} --keyring='%{SOURCE2}' --signature='%{SOURCE1}' --data='%{SOURCE0}'\n";

export default defineRule({
  meta: {
    id: 'verification-needs-gnupg2',
    category: 'dependencies',
    summary: '%{gpgverify} is called and gnupg2 not build-required',
    why: 'The macro runs gpgv2, which is not part of the minimal build environment. The build fails, or depends on what else happens to bring it in.',
    source: fedoraGuidelines('Verifying Signatures', 'MUST'),
    level: 'error',
    profiles: { generic: 'off', fedora: 'error' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: `BuildRequires: gcc\n${verify}`,
          findings: [{ line: 3, column: 1, text: '%{gpgverify}', level: 'error', message: 'gnupg2' }],
          fixed: `BuildRequires: gcc\nBuildRequires: gnupg2\n${verify}`,
        },
      ],
      good: [
        { spec: `BuildRequires: gnupg2\n${verify}` },
        { title: "The macro's own package, and the program by its path", spec: `BuildRequires: gpgverify\n${verify}` },
        { spec: `BuildRequires: /usr/bin/gpgv2\n${verify}` },
        { title: 'In a branch that is not taken, and in a comment', spec: `%prep\n%if 0\n%{gpgverify} x\n%endif\n# %{gpgverify} x\n` },
        { title: 'Build dependencies that cannot be known', spec: `BuildRequires: %(cat list)\n${verify}` },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const mayBeSkipped = insideAny((branch) => spec.activity(branch) !== 'taken');
      const call = shellCommands(spec, ['%prep']).find(({ tool, line }) => tool === '%gpgverify' && !mayBeSkipped(line.inside));
      if (!call || !buildRequirements(spec).complete || asksFor(spec, /gpg|gnupg/)) return;
      const fix = insertTag(spec, 'BuildRequires', 'gnupg2', 'safe');
      const { start, end } = call.program;
      report({ message: '%{gpgverify} needs gpgv2. Add BuildRequires: gnupg2.', at: { source: spec.source, start, end }, ...(fix && { fix }) });
    },
  },
});
