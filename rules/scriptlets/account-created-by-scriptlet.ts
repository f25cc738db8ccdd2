import { defineRule } from '../../src/policy/index.js';
import { scriptletCommands } from '../reading/commands/scriptlet-commands.js';
import { causeOf, packagedCommands } from '../reading/package/commands.js';
import { enterpriseRelease } from '../reading/package/enterprise-release.js';

const tools = new Set(['useradd', 'groupadd', 'adduser', 'addgroup']);

/** Releases whose rpm and systemd make no accounts of sysusers.d files. */
const before = ['epel-8', 'almalinux-8'];

export default defineRule({
  meta: {
    id: 'account-created-by-scriptlet',
    category: 'scriptlets',
    summary: 'A scriptlet creates a user or group',
    why: 'A file in sysusers.d declares the account: rpm makes it before the files of the package need it, the same way everywhere, and also on systems that are installed as images.',
    source: { document: 'Terra packaging documentation', heading: 'Package scripts', strength: 'SHOULD' },
    level: 'warning',
    profiles: { generic: 'off', fedora: 'warning', opensuse: 'warning' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Name: demo\n%pre\ngetent passwd foo >/dev/null || useradd -r foo\nexit 0\n',
          findings: [{ line: 3, column: 33, text: 'useradd', level: 'warning', message: 'sysusers.d' }],
        },
        {
          title: 'Each scriptlet once; behind a path, in a branch of the shell',
          profile: 'opensuse',
          spec: 'Name: demo\n%pre\n%{_sbindir}/groupadd -r foo || :\n/usr/sbin/useradd -r foo || :\n%post\nif [ $1 -eq 1 ]; then\n  /usr/sbin/groupadd bar\nfi\n',
          findings: [{ line: 3, text: '%{_sbindir}/groupadd' }, { line: 7 }],
        },
        {
          title: 'In a package',
          profile: 'fedora',
          packages: [{ scriptlets: { pre: 'getent group foo >/dev/null || groupadd -r foo\nuseradd -r foo || :\n' } }],
          findings: [{ level: 'warning', message: 'groupadd' }],
        },
      ],
      good: [
        { profile: 'fedora', spec: 'Name: demo\n%files\n%{_sysusersdir}/foo.conf\n' },
        { title: 'The macro of the transition has its own rule', profile: 'fedora', spec: 'Name: demo\n%pre\n%sysusers_create_compat %{SOURCE2}\n' },
        { title: 'The right way in Enterprise Linux 8', profile: 'epel-8', spec: 'Name: demo\n%pre\nuseradd -r foo || :\n' },
        { title: 'A branch for another release', profile: 'fedora', spec: 'Name: demo\n%if 0%{?rhel}\n%pre\nuseradd -r foo\n%endif\n' },
        {
          title: "What rpm's macro made of a sysusers.d file; a package for Enterprise Linux 8",
          profile: 'fedora',
          packages: [
            {
              scriptlets: { pre: '# generated from foo.conf\ngetent passwd foo || useradd -r foo || :\n' },
              files: [{ path: '/usr/lib/sysusers.d/foo.conf', content: 'u foo -\n' }],
            },
          ],
        },
        { profile: 'fedora', packages: [{ release: '1.el8', scriptlets: { pre: 'useradd -r foo || :\n' } }] },
        { title: 'Text', profile: 'fedora', spec: 'Name: demo\n%pre\n# useradd foo\necho "run useradd foo"\n%install\nuseradd -r foo\n' },
      ],
    },
  },
  check: {
    spec(spec, { report, profiles }) {
      if (before.some((release) => profiles.includes(release))) return;
      const told = new Set<unknown>();
      for (const { tool, program, scriptlet } of scriptletCommands(spec)) {
        if (!tools.has(tool) || told.has(scriptlet)) continue;
        told.add(scriptlet);
        report({
          message: `${tool} in a scriptlet creates an account. Declare it in a sysusers.d file, installed as %{_sysusersdir}/NAME.conf.`,
          at: { source: spec.source, start: program.start, end: program.end },
        });
      }
    },
    rpm(pkg, { report, profiles }) {
      if (before.some((release) => profiles.includes(release)) || enterpriseRelease(pkg) <= 8) return;
      const found = packagedCommands(pkg).filter(({ tool }) => tools.has(tool));
      if (found.length === 0 || pkg.files.some(({ path }) => path.includes('/sysusers.d/'))) return;
      const told = new Set<unknown>();
      for (const command of found) {
        if (told.has(command.scriptlet)) continue;
        told.add(command.scriptlet);
        report({
          message: `${command.tool} in the %${command.scriptlet.type} scriptlet creates an account. Declare it in a sysusers.d file.`,
          cause: causeOf(command),
        });
      }
    },
  },
});
