import { defineRule } from '../../src/policy/index.js';
import { unitPackages } from '../reading/files-section/system-units.js';

/** What openSUSE calls the macros, and the upstream names that stand for them (systemd-rpm-macros of openSUSE). */
const macros = [
  { name: '%service_add_pre', also: ['%systemd_pre'] },
  { name: '%service_add_post', also: ['%systemd_post'] },
  { name: '%service_del_preun', also: ['%systemd_preun'] },
  {
    name: '%service_del_postun',
    also: ['%service_del_postun_with_restart', '%service_del_postun_without_restart', '%systemd_postun', '%systemd_postun_with_restart'],
  },
];

const scriptlets = (...names: string[]): string =>
  names.map((name) => `%${/(pre|post|preun|postun)(?:_with(?:out)?_restart)?$/.exec(name)?.[1]}\n%${name} demo.service\n`).join('');

export default defineRule({
  meta: {
    id: 'opensuse-service-macros-missing',
    category: 'scriptlets',
    summary: 'A package with systemd units lacks one of the %service_add and %service_del macros',
    why: 'On openSUSE the four macros apply presets, reload the manager, stop the service before the package goes and restart it after updates. %service_add_pre notes which units are new, so without it the presets of the others are lost.',
    source: {
      document: 'openSUSE: Systemd packaging guidelines',
      heading: 'Register in install scripts',
      strength: 'MUST',
      url: 'https://en.opensuse.org/openSUSE:Systemd_packaging_guidelines',
    },
    level: 'off',
    profiles: { opensuse: 'error' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'opensuse',
          spec: 'Name: demo\n%files\n%{_unitdir}/demo.service\n',
          findings: [
            {
              line: 3,
              column: 1,
              text: '%{_unitdir}/demo.service',
              level: 'error',
              message: '%service_add_pre, %service_add_post, %service_del_preun, %service_del_postun',
            },
          ],
        },
        {
          title: 'One is missing',
          profile: 'opensuse',
          spec: `Name: demo\n${scriptlets('service_add_post', 'service_del_preun', 'service_del_postun')}%files\n%{_unitdir}/demo.service\n`,
          findings: [{ line: 9, message: 'lack %service_add_pre ' }],
        },
      ],
      good: [
        {
          profile: 'opensuse',
          spec: `Name: demo\n${scriptlets('service_add_pre', 'service_add_post', 'service_del_preun', 'service_del_postun_without_restart')}%files\n%{_unitdir}/demo.service\n`,
        },
        {
          title: 'The upstream names',
          profile: 'opensuse',
          spec: `Name: demo\n${scriptlets('systemd_pre', 'systemd_post', 'systemd_preun', 'systemd_postun')}%files\n%{_unitdir}/demo.service\n`,
        },
        { title: 'A template', profile: 'opensuse', spec: 'Name: demo\n%files\n%{_unitdir}/demo@.service\n' },
        { title: 'Another distribution', profile: 'fedora', spec: 'Name: demo\n%files\n%{_unitdir}/demo.service\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { units, commands, unsure } of unitPackages(spec)) {
        const [unit] = units;
        const missing = macros.filter(({ name, also }) => !commands.some(({ tool }) => tool === name || also.includes(tool))).map(({ name }) => name);
        if (!unit || unsure || missing.length === 0) continue;
        report({
          message: `The scriptlets lack ${missing.join(', ')} for this unit. Call ${missing.length > 1 ? 'each' : 'it'} with its name.`,
          at: unit.entry.pathText.origin(),
        });
      }
    },
  },
});
