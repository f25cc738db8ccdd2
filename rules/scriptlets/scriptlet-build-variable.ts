import { defineRule } from '../../src/policy/index.js';
import { scriptletCommands } from '../reading/commands/scriptlet-commands.js';
import type { SimpleCommand } from '../reading/commands/simple-command.js';
import { causeOf, packagedCommands } from '../reading/package/commands.js';

export default defineRule({
  meta: {
    id: 'scriptlet-build-variable',
    category: 'scriptlets',
    summary: 'A scriptlet uses a variable or directory that there is only while the package is built',
    why: 'Scriptlets run where the package is installed. RPM_BUILD_ROOT is empty there, and the path of the build root leads nowhere, or to what somebody else put there.',
    source: { document: 'rpmlint', heading: 'bogus-variable-use-in-%post', strength: 'SHOULD NOT' },
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['pre', 'post', 'preun', 'postun', 'pretrans', 'posttrans'].map((type) => `bogus-variable-use-in-%${type}`), rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\n%post\ntouch $RPM_BUILD_ROOT/etc/demo\n',
          findings: [{ line: 3, column: 1, text: 'touch', level: 'error', message: '$RPM_BUILD_ROOT' }],
        },
        { title: 'The macro', spec: 'Name: demo\n%postun\nrm -f %{buildroot}/etc/demo\n', findings: [{ line: 3, message: '%{buildroot}' }] },
        {
          packages: [{ scriptlets: { post: 'ls > "${RPM_BUILD_DIR}/x"\n', preun: 'root=$RPM_BUILD_ROOT\n' } }],
          findings: [{ level: 'error', message: '${RPM_BUILD_DIR}' }, { message: '$RPM_BUILD_ROOT' }],
        },
      ],
      good: [
        { spec: 'Name: demo\n%install\ntouch $RPM_BUILD_ROOT/etc/demo\n%post\ntouch /etc/demo\n' },
        { title: 'What an installation has as well', packages: [{ scriptlets: { post: 'touch $RPM_INSTALL_PREFIX/demo\n# $RPM_BUILD_ROOT\n' } }] },
        { title: 'A value for where there is none', packages: [{ scriptlets: { post: 'ls ${RPM_BUILD_ROOT:-/}\n' } }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const command of scriptletCommands(spec)) {
        const problem = judge(command);
        if (problem !== undefined) report({ message: problem, at: { source: spec.source, start: command.program.start, end: command.program.end } });
      }
    },
    rpm(pkg, { report }) {
      for (const command of packagedCommands(pkg)) {
        const problem = judge(command);
        if (problem !== undefined) report({ message: problem, cause: causeOf(command), rpmlint: `bogus-variable-use-in-%${command.scriptlet.type}` });
      }
    },
  },
});

/** rpm sets these for the sections of the build (rpm-spec(5), "BUILD SCRIPTLETS"). */
const variable = /\$(?:RPM_BUILD_(?:ROOT|DIR)|RPM_SOURCE_DIR)\b|\$\{(?:RPM_BUILD_(?:ROOT|DIR)|RPM_SOURCE_DIR)\}|%\{?(?:buildroot|_builddir|_sourcedir)\b\}?/;

function judge({ tool, program, args, assignments, redirections }: SimpleCommand): string | undefined {
  const words = [program, ...assignments, ...args, ...redirections.map(({ target }) => target)];
  const [found] = words.flatMap(({ text }) => variable.exec(text)?.[0] ?? []);
  return found === undefined || tool === 'echo' ? undefined : `${found} is known only while the package is built. Write the path of the installed system.`;
}
