import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { demoFiles } from '../data/example-specs.js';
import { isBelow } from '../data/paths/install-path.js';
import { scriptletCommands } from '../reading/commands/scriptlet-commands.js';
import { pathChecks } from '../reading/packaged-paths.js';

const directories = ['/etc/rc.d/init.d', '/etc/init.d'];

/** What belongs to the packages that run such scripts. */
const shared = new Set(['functions', 'README', '.legacy-bootordering']);
const owners = new Set(['initscripts', 'chkconfig', 'filesystem', 'insserv', 'insserv-compat', 'aaa_base']);

const paths = pathChecks(
  ({ path, base, package: name, isDirectory }) => {
    const directory = directories.find((each) => path !== each && isBelow(path, each));
    if (!directory || isDirectory || shared.has(base) || owners.has(name)) return undefined;
    return { message: `Init scripts are no longer used. Ship a systemd unit in %{_unitdir} instead of ${path}.` };
  },
  { below: directories },
);

export default defineRule({
  meta: {
    id: 'sysv-init-script',
    category: 'files',
    summary: 'The package brings a SysV init script, or registers one',
    why: "systemd starts services from units. It wraps init scripts only for old times' sake, without supervision, sandboxing or dependencies.",
    source: fedoraGuidelines('Initscripts', 'MUST NOT'),
    level: 'error',
    profiles: { generic: 'note', fedora: 'error', opensuse: 'error' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['deprecated-init-script', 'deprecated-boot-script', 'systemd-shadowed-initscript'], rpminspect: [] },
    examples: {
      bad: [
        { profile: 'fedora', spec: demoFiles('/etc/rc.d/init.d/foo'), findings: [{ line: 3, column: 1, text: '/etc/rc.d/init.d/foo', level: 'error' }] },
        {
          title: 'By its other name, and by macro',
          spec: demoFiles('%attr(755,root,root) /etc/init.d/foo', '%{_initrddir}/bar'),
          findings: [{ line: 3, level: 'note' }, { line: 4 }],
        },
        {
          title: 'A scriptlet registers one',
          spec: 'Name: demo\n%post\n/sbin/chkconfig --add foo\n%files\n',
          findings: [{ line: 3, column: 1, text: '/sbin/chkconfig' }],
        },
        {
          packages: [{ files: [{ path: '/etc/rc.d/init.d', type: 'directory' }, { path: '/etc/rc.d/init.d/foo' }] }],
          findings: [{ file: '/etc/rc.d/init.d/foo' }],
        },
      ],
      good: [
        { spec: demoFiles('%{_unitdir}/foo.service') },
        { title: 'The package that runs such scripts', spec: 'Name: initscripts\n%files\n/etc/rc.d/init.d/functions\n/etc/rc.d/init.d/network\n' },
        { title: 'The directory', spec: demoFiles('%dir /etc/rc.d/init.d') },
        { title: 'An update takes the script out of use', spec: 'Name: demo\n%triggerun -- demo < 2\n/sbin/chkconfig --del foo || :\n%files\n' },
      ],
    },
  },
  check: {
    ...paths,
    spec(spec, context) {
      paths.spec(spec, context);
      for (const { tool, args, program } of scriptletCommands(spec)) {
        if (tool !== 'chkconfig' || !args.some(({ text }) => text === '--add')) continue;
        context.report({
          message: 'chkconfig registers an init script. Ship a systemd unit and call %systemd_post instead.',
          at: { source: spec.source, start: program.start, end: program.end },
        });
      }
    },
  },
});
