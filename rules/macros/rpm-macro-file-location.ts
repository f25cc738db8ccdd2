import { defineRule, type PackageFacts } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isGhost, isRegular } from '../data/paths/file-type.js';
import { baseName, directoryOf } from '../data/paths/install-path.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';
import { filesBelow } from '../reading/package/files.js';

const home = '/usr/lib/rpm/macros.d';

export default defineRule({
  meta: {
    id: 'rpm-macro-file-location',
    category: 'macros',
    summary: 'A file of rpm macros is in the wrong place, has the wrong name or is a configuration file',
    why: 'rpm reads macros of packages from %{_rpmmacrodir}, and there only files that are called macros.NAME. /etc/rpm is for the administrator. A macro file that is %config stays at its old contents when the package is updated.',
    source: fedoraGuidelines('Packaging of Additional RPM Macros', 'MUST'),
    level: 'error',
    profiles: { generic: 'warning', fedora: 'error', opensuse: 'warning' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Name: demo\n%files\n%config /etc/rpm/macros.demo\n',
          findings: [{ line: 3, column: 9, text: '/etc/rpm/macros.demo', level: 'error', message: '%{_rpmmacrodir}' }],
        },
        { title: 'A name that rpm does not look for', spec: '%files\n%{_rpmmacrodir}/demo.macros\n', findings: [{ line: 2, message: 'macros.' }] },
        { title: 'Marked %config', spec: '%files\n%config(noreplace) %{_rpmmacrodir}/macros.demo\n', findings: [{ line: 2, message: '%config' }] },
        { title: 'Beside the directory', spec: '%files\n%{_rpmconfigdir}/macros.demo\n', findings: [{ line: 2, message: '%{_rpmmacrodir}' }] },
        { title: 'A package', packages: [{ files: [{ path: '/etc/rpm/macros.demo', flags: ['config'] }] }], findings: [{ file: '/etc/rpm/macros.demo' }] },
      ],
      good: [
        { spec: '%files\n%{_rpmmacrodir}/macros.demo\n%{_rpmmacrodir}/macros.*\n%dir %{_rpmmacrodir}\n' },
        { title: 'rpm itself', spec: 'Name: rpm\n%files\n%{_rpmconfigdir}/macros\n%{_rpmconfigdir}/macros.x\n%config /etc/rpm/macros.x\n' },
        { title: "A vendor's own folder", spec: '%files\n%{_rpmconfigdir}/redhat/macros\n%{_rpmconfigdir}/suse/macros.x\n' },
        { title: 'Files of the same name that are no macros of rpm', spec: '%files\n/usr/include/macros.h\n/usr/share/doc/demo/macros.txt\n' },
        { title: 'A package', packages: [{ files: [{ path: '/usr/lib/rpm/macros.d/macros.demo' }, { path: '/usr/lib/rpm/macros.d', type: 'directory' }] }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const [main] = spec.packages;
      if (!main || isRpm(main.name.text)) return;
      for (const { entry, names } of filesPatterns(spec)) {
        if (entry.directives.includes('%dir') || entry.directives.includes('%ghost')) continue;
        const message = fault(
          `/${names.join('/')}`,
          entry.directives.some((directive) => directive.startsWith('%config')),
        );
        if (message) report({ message, at: entry.pathText.origin() });
      }
    },
    rpm(pkg: PackageFacts, { report }) {
      if (isRpm(pkg.name) || /^rpm-\d/.test(pkg.sourceRpm ?? '')) return;
      for (const file of [...filesBelow(pkg, '/etc/rpm'), ...filesBelow(pkg, '/usr/lib/rpm')]) {
        const message = isRegular(file) && !isGhost(file) ? fault(file.path, file.flags.includes('config')) : undefined;
        if (message) report({ message, file: file.path });
      }
    },
  },
});

const isRpm = (name: string): boolean => name === 'rpm';

function fault(path: string, isConfiguration: boolean): string | undefined {
  const name = baseName(path);
  const directory = directoryOf(path);
  if (directory === home) {
    if (!/^macros\.|[*?[{]/.test(name)) return `rpm reads only files called macros.NAME. Call it macros.${name.replace(/^macros|\.macros?$/g, '')}.`;
    return isConfiguration ? `A file of macros must not be %config: it would stay as it is when the package is updated.` : undefined;
  }
  const isMisplaced = name.startsWith('macros.') && (directory === '/etc/rpm' || directory === '/usr/lib/rpm');
  return isMisplaced ? `Macros of packages belong into %{_rpmmacrodir}, not into ${directory}. Install ${name} there, without %config.` : undefined;
}
