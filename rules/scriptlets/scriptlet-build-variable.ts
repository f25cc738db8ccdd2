import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import type { SimpleCommand } from '../reading/commands/simple-command.js';
import { commandChecks } from '../reading/judge-commands.js';

export default defineRule({
  meta: {
    id: 'scriptlet-build-variable',
    category: 'scriptlets',
    summary: 'A scriptlet uses a variable or directory that there is only while the package is built',
    why: 'Scriptlets run where the package is installed. RPM_BUILD_ROOT is empty there, and the path of the build root leads nowhere, or to what somebody else put there.',
    source: rpmlintMessages('bogus-variable-use-in-%post', 'SHOULD NOT'),
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
  check: commandChecks('bogus-variable-use', judge),
});

/** rpm sets these for the sections of the build (rpm-spec(5), "BUILD SCRIPTLETS"). */
const variable = /\$(?:RPM_BUILD_(?:ROOT|DIR)|RPM_SOURCE_DIR)\b|\$\{(?:RPM_BUILD_(?:ROOT|DIR)|RPM_SOURCE_DIR)\}|%\{?(?:buildroot|_builddir|_sourcedir)\b\}?/;

function judge({ tool, program, args, assignments, redirections }: SimpleCommand): string | undefined {
  const words = [program, ...assignments, ...args, ...redirections.map(({ target }) => target)];
  const [found] = words.flatMap(({ text }) => variable.exec(text)?.[0] ?? []);
  return found === undefined || tool === 'echo' ? undefined : `${found} is known only while the package is built. Write the path of the installed system.`;
}
