import { defineRule } from '../../src/policy/index.js';
import { commandsByScriptlet } from '../reading/commands/scriptlet-commands.js';
import { packageScriptlets } from '../reading/commands/shell-lines.js';
import { pathChecks } from '../reading/packaged-paths.js';

/** Packages that hold the policy of the distribution, and systemd itself. */
const owners = /-(?:presets?|release)(?:-|$)|^systemd(?:-|$)/;

/** Distributions without a package of presets: each service comes with its own. */
const withOwnPresets = ['azurelinux', 'photon'];

const paths = pathChecks(
  ({ path, names, package: name, isGhost }, { profiles }) => {
    if (owners.test(name)) return undefined;
    if (/^\/etc\/systemd\/(?:system|user)\/[^/]+\.(?:wants|requires)\/./.test(path) && !isGhost)
      return {
        message: 'This link enables a unit in the place of the administrator. Leave it to presets, and call %systemd_post.',
        root: `/${names.slice(0, 4).join('/')}`,
      };
    if (/^\/usr\/lib\/systemd\/(?:system|user)-preset\/.+\.preset$/.test(path) && !profiles.some((profile) => withOwnPresets.includes(profile)))
      return { message: 'Presets say what the distribution enables. Ask for a line in its own preset package.', level: 'warning' };
    return undefined;
  },
  { below: ['/etc/systemd', '/usr/lib/systemd'] },
);

export default defineRule({
  meta: {
    id: 'systemd-enabled-by-package',
    category: 'scriptlets',
    summary: 'A package enables a service by itself',
    why: 'Whether a service runs is decided by the presets of the distribution and by the administrator. A package that enables it by hand overrules both, again with every update.',
    source: {
      document: 'Fedora Packaging Guidelines: Default Services',
      heading: 'Enabling Services by Default',
      strength: 'MUST NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/DefaultServices/',
    },
    level: 'error',
    profiles: { generic: 'warning', fedora: 'error', opensuse: 'error' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Name: demo\n%post\nsystemctl enable foo\n',
          findings: [{ line: 3, column: 1, text: 'systemctl', level: 'error', message: '%systemd_post' }],
        },
        {
          title: 'With options',
          profile: 'fedora',
          spec: 'Name: demo\n%posttrans\n/usr/bin/systemctl --quiet enable --now foo.service || :\n',
          findings: [{ line: 3 }],
        },
        {
          title: 'Links and presets',
          profile: 'fedora',
          spec: 'Name: demo\n%files\n/etc/systemd/system/multi-user.target.wants/foo.service\n%{_presetdir}/50-foo.preset\n',
          findings: [
            { line: 3, level: 'error' },
            { line: 4, level: 'warning' },
          ],
        },
        {
          packages: [{ files: [{ path: '/etc/systemd/system/multi-user.target.wants/foo.service', linkTo: '/usr/lib/systemd/system/foo.service' }] }],
          findings: [{ level: 'warning' }],
        },
      ],
      good: [
        { spec: 'Name: demo\n%post\n%systemd_post foo.service\nsystemctl preset foo.service\n' },
        { title: 'Photon OS has no package of presets', profile: 'photon', spec: 'Name: demo\n%files\n%{_presetdir}/50-demo.preset\n' },
        { title: 'Presets of the distribution', profile: 'fedora', spec: 'Name: demo-release\n%files\n%{_presetdir}/90-default.preset\n' },
        {
          title: "Links below /usr are units' own, as systemd documents",
          spec: 'Name: demo\n%files\n/usr/lib/systemd/system/sysinit.target.wants/foo.service\n',
        },
        {
          title: 'Another name of the service: what was enabled stays so',
          spec: 'Name: demo\n%post\nif systemctl is-enabled old; then\n  systemctl enable new\nfi\n%triggerun -- demo < 2\nsystemctl enable foo\n',
        },
        { title: 'Text', spec: 'Name: demo\n%post\necho "Run systemctl enable foo"\n' },
      ],
    },
  },
  check: {
    ...paths,
    spec(spec, context) {
      paths.spec(spec, context);
      for (const commands of commandsByScriptlet(spec).values()) {
        const calls = commands.filter(({ tool, section }) => tool === 'systemctl' && packageScriptlets.includes(section));
        if (calls.some(({ args }) => args.some(({ text }) => text === 'is-enabled' || text === 'reenable'))) continue;
        for (const { args, program, package: pkg } of calls) {
          if (args.find(({ text }) => !text.startsWith('-'))?.text !== 'enable' || owners.test(pkg.name.text)) continue;
          context.report({
            message: 'systemctl enable overrules presets and the administrator. Call %systemd_post, which applies presets once.',
            at: { source: spec.source, start: program.start, end: program.end },
          });
        }
      }
    },
  },
});
