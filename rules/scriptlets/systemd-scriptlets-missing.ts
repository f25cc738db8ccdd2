import { defineRule, type PackageFacts, type Report, type Spec } from '../../src/policy/index.js';
import { type UnitPackage, unitPackages } from '../reading/files-section/system-units.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { filesWithText } from '../reading/package/files.js';
import { leavesOf } from '../reading/syntax/leaves.js';

const service = '[Unit]\nDescription=Demo\n[Install]\nWantedBy=multi-user.target\n';
const macros = ['%systemd_post', '%systemd_preun', '%systemd_postun'] as const;

/** In which scriptlets of a built package the macros leave their traces. */
const scriptlets = { '%systemd_post': 'POSTIN', '%systemd_preun': 'PREUN', '%systemd_postun': 'POSTUN' } as const;

export default defineRule({
  meta: {
    id: 'systemd-scriptlets-missing',
    category: 'scriptlets',
    summary: 'A package with systemd units lacks %systemd_post, %systemd_preun or %systemd_postun',
    why: 'The three macros apply presets when the package comes, stop the service before it goes, and tell systemd of an update. Without one of them the service is not enabled where it should be, or goes on running after its removal. Units without [Install] can do without; where the unit is not at hand, only what is missing beside the others is reported.',
    source: {
      document: 'Fedora Packaging Guidelines: Scriptlets',
      heading: 'Systemd',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Scriptlets/',
    },
    level: 'error',
    profiles: { generic: 'off', fedora: 'error', azurelinux: 'warning', photon: 'warning' },
    needs: ['text:*.service', 'text:*.socket', 'text:*.timer', 'text:*.path'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'The unit stands beside the spec',
          profile: 'fedora',
          spec: 'Name: demo\n%files\n%{_unitdir}/demo.service\n',
          directory: { 'demo.service': service },
          findings: [{ line: 3, column: 1, text: '%{_unitdir}/demo.service', level: 'error', message: '%systemd_post, %systemd_preun and %systemd_postun' }],
        },
        {
          title: 'One of the three is missing',
          profile: 'fedora',
          spec: 'Name: demo\n%post\n%systemd_post demo.service\n%postun\n%systemd_postun_with_restart demo.service\n%files\n%{_unitdir}/demo.service\n',
          findings: [{ line: 7, message: '%systemd_preun ' }],
        },
        {
          title: 'The spec itself writes the unit',
          profile: 'fedora',
          spec: `Name: demo\n%install\ncat > %{buildroot}%{_unitdir}/demo.service <<EOF\n${service}EOF\n%files\n%{_unitdir}/demo.service\n`,
          findings: [{ line: 10 }],
        },
        {
          title: 'In a package',
          packages: [
            {
              files: [{ path: '/usr/lib/systemd/system/demo.service', content: service }],
              tags: { POSTIN: 'systemctl preset demo.service\n', PREUN: 'echo\n' },
            },
          ],
          findings: [{ file: '/usr/lib/systemd/system/demo.service', message: '%systemd_preun and %systemd_postun' }],
        },
      ],
      good: [
        {
          profile: 'fedora',
          spec: 'Name: demo\n%post\n%systemd_post demo.service\n%preun\n%systemd_preun demo.service\n%postun\n%systemd_postun_with_restart demo.service\n%files\n%{_unitdir}/demo.service\n',
          directory: { 'demo.service': service },
        },
        {
          title: 'Without [Install]; a template',
          profile: 'fedora',
          spec: 'Name: demo\n%files\n%{_unitdir}/demo.service\n%{_unitdir}/demo@.service\n',
          directory: { 'demo.service': '[Unit]\nDescription=Demo\n', 'demo@.service': service },
        },
        { title: 'What the unit says is not known', profile: 'fedora', spec: 'Name: demo\n%files\n%{_unitdir}/demo.service\n' },
        { title: 'Units of users', profile: 'fedora', spec: 'Name: demo\n%files\n%{_userunitdir}/demo.service\n', directory: { 'demo.service': service } },
        {
          title: 'In a package',
          packages: [
            {
              files: [{ path: '/usr/lib/systemd/system/demo.service', content: service }],
              tags: { POSTIN: 'systemctl preset demo.service\n', PREUN: 'systemctl disable demo.service\n', POSTUN: 'systemctl try-restart demo.service\n' },
            },
          ],
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const packaged of unitPackages(spec)) {
        const missing = missingMacros(packaged);
        if (missing.length > 0 && (missing.length < macros.length || writesUnit(spec))) tell(packaged, missing, report);
      }
    },
    distgit({ spec, text }, { report }) {
      for (const packaged of unitPackages(spec)) {
        const missing = missingMacros(packaged);
        const units = packaged.units.filter(({ base }) => isInstallable(text(base)?.text));
        if (missing.length === macros.length && units.length > 0 && !writesUnit(spec)) tell({ ...packaged, units }, missing, report);
      }
    },
    rpm(pkg, { report, profiles }) {
      const unit = profiles.includes('opensuse')
        ? undefined
        : filesWithText(pkg).find(({ path, content }) => isSystemUnit(path) && isInstallable(content?.text));
      const missing = macros.filter((macro) => !callsSystemd(pkg, scriptlets[macro]));
      if (unit && missing.length > 0) report({ message: messageFor(missing), file: unit.path });
    },
  },
});

/** The macros that a package does not call; none where its scriptlets are not all known, or do by hand what the macros do. */
function missingMacros({ commands, unsure }: UnitPackage): readonly string[] {
  if (unsure || commands.some(({ tool }) => tool === 'systemctl' || /^%(?:service_|systemd_user)/.test(tool))) return [];
  return macros.filter((macro) => !commands.some(({ tool }) => tool === macro || tool.startsWith(`${macro}_with_`)));
}

function tell({ units: [unit] }: UnitPackage, missing: readonly string[], report: (finding: Report) => void): void {
  if (unit) report({ message: messageFor(missing), at: unit.entry.pathText.origin() });
}

function messageFor(missing: readonly string[]): string {
  const last = missing.at(-1) ?? '';
  const list = missing.length > 1 ? `${missing.slice(0, -1).join(', ')} and ${last}` : last;
  return `The scriptlets lack ${list} for this unit. Call ${missing.length > 1 ? 'them in %post, %preun and %postun' : `it in ${last.replace('systemd_', '')}`}.`;
}

/** Whether a here-document of the spec holds a unit that can be enabled. */
const writesUnit = oncePerSpec(
  (spec: Spec): boolean =>
    spec.source.text.includes('[Install]') &&
    leavesOf(spec).some(({ leaf }) => leaf.section === '%install' && spec.source.text.slice(leaf.start, leaf.end).trim() === '[Install]'),
);

const isInstallable = (text: string | undefined): boolean => text !== undefined && /^\[Install\][ \t]*\r?$/m.test(text);

const isSystemUnit = (path: string): boolean => /^\/(?:usr\/)?lib\/systemd\/system\/[^/@]+\.(?:service|socket|timer|path)$/.test(path);

const callsSystemd = ({ header }: PackageFacts, tag: string): boolean => /systemctl|systemd-update-helper/.test(String(header[tag] ?? ''));
