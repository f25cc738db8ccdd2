import { defineRule } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { scriptletCommands } from '../reading/commands/scriptlet-commands.js';

const macros = new Set(['%sysusers_create', '%sysusers_create_compat', '%sysusers_create_package', '%sysusers_create_inline']);

export default defineRule({
  meta: {
    id: 'sysusers-manual-scriptlet',
    category: 'scriptlets',
    summary: 'A scriptlet makes accounts of a sysusers.d file that rpm reads by itself',
    why: 'Since version 4.19 rpm makes the users and groups of packaged sysusers.d files, before it unpacks the files that belong to them. The macro in %pre repeats that with a list of its own.',
    source: rpmManual('manual/users_and_groups', 'Users and Groups', 'SHOULD NOT'),
    level: 'off',
    profiles: { fedora: 'note', epel: 'off' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Name: demo\n%pre\n%sysusers_create_compat %{SOURCE2}\n',
          findings: [{ line: 3, column: 1, text: '%sysusers_create_compat', level: 'note' }],
        },
        {
          title: 'Terra',
          profile: 'terra',
          spec: 'Name: demo\n%pre\n%{?sysusers_create_package:%sysusers_create_package demo x.conf}\n',
          findings: [{ line: 3 }],
        },
      ],
      good: [
        { profile: 'fedora', spec: 'Name: demo\n%files\n%{_sysusersdir}/demo.conf\n' },
        { title: 'Older releases need it', profile: 'epel', spec: 'Name: demo\n%pre\n%sysusers_create_compat %{SOURCE2}\n' },
        { title: 'A branch for them', profile: 'fedora', spec: 'Name: demo\n%if 0%{?rhel}\n%pre\n%sysusers_create_compat %{SOURCE2}\n%endif\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { tool, program } of scriptletCommands(spec)) {
        if (macros.has(tool))
          report({
            message: 'rpm makes the accounts of packaged sysusers.d files by itself. Delete this call.',
            at: { source: spec.source, start: program.start, end: program.end },
          });
      }
    },
  },
});
