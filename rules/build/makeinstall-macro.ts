import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { commandsNamed } from '../reading/commands/shell-commands.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';

export default defineRule({
  meta: {
    id: 'makeinstall-macro',
    category: 'build',
    summary: '%makeinstall is used',
    why: '%makeinstall hands paths with the buildroot to make install, which ends up in files that write such paths down, in broken .la files and in needless rebuilding. %make_install sets DESTDIR.',
    source: fedoraGuidelines('Why the %makeinstall Macro Should Not Be Used', 'MUST NOT'),
    level: 'error',
    fix: 'unsafe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%install\n%makeinstall\n', findings: [{ line: 2, column: 1, text: '%makeinstall', level: 'error' }], fixed: '%install\n%make_install\n' },
        {
          title: 'With arguments, which go with it; in a condition',
          spec: '%install\n%{makeinstall} mandir=%{buildroot}%{_mandir}\n%{!?x:%makeinstall -C src}\n',
          findings: [
            { line: 2, text: '%{makeinstall}' },
            { line: 3, column: 7, text: '%makeinstall' },
          ],
        },
        {
          title: 'With a reason',
          spec: '%install\n# the Makefile knows no DESTDIR\n%makeinstall\n',
          findings: [{ line: 3, level: 'note' }],
        },
      ],
      good: [{ spec: '%install\n%make_install\n' }, { title: 'Another macro; a comment', spec: '%install\n%makeinstall_std\n# %%makeinstall\n' }],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { program, args } of commandsNamed(spec, ['%makeinstall'])) {
        const at = { source: spec.source, start: program.start, end: program.end };
        const reasoned = hasReasonNear(spec, program.start);
        report({
          message: reasoned
            ? '%makeinstall is only for Makefiles that know no DESTDIR. Ask upstream for it.'
            : '%makeinstall must not be used. Write %make_install.',
          at,
          ...(reasoned && { level: 'note' as const }),
          ...(!reasoned &&
            args.length === 0 && { fix: { safety: 'unsafe' as const, title: 'Write %make_install', edits: [{ location: at, text: '%make_install' }] } }),
        });
      }
    },
  },
});
