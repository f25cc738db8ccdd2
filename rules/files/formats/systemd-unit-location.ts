import { defineRule, type PackageFile } from '../../../src/policy/index.js';
import { isGhost, isRegular } from '../../data/paths/file-type.js';
import { isBelow } from '../../data/paths/install-path.js';
import { filesBelow } from '../../reading/package/files.js';

/** The administrator's directories, where packages' own files go instead, and rpmlint's word for it. */
const places = [
  { directory: '/etc/systemd/system', instead: '/usr/lib/systemd/system (%{_unitdir})', rpmlint: 'systemd-unit-in-etc' },
  { directory: '/etc/systemd/user', instead: '/usr/lib/systemd/user (%{_userunitdir})', rpmlint: 'systemd-unit-in-etc' },
  { directory: '/etc/udev/rules.d', instead: '/usr/lib/udev/rules.d (%{_udevrulesdir})', rpmlint: 'udev-rule-in-etc' },
  { directory: '/etc/tmpfiles.d', instead: '/usr/lib/tmpfiles.d (%{_tmpfilesdir})', rpmlint: 'tmpfiles-conf-in-etc' },
  { directory: '/etc/sysusers.d', instead: '/usr/lib/sysusers.d (%{_sysusersdir})' },
  { directory: '/etc/systemd/system-preset', instead: 'the presets of the distribution' },
  { directory: '/etc/systemd/user-preset', instead: 'the presets of the distribution' },
] as const;

const presetDirectories = ['/usr/lib/systemd/system-preset', '/usr/lib/systemd/user-preset', '/lib/systemd/system-preset'];
/** Packages by which a distribution decides for itself what starts. */
const decides = /^(?:systemd|filesystem)(?:-|$)|(?:^|-)(?:release|releases|presets?|branding|defaults?|settings|config|setup|repos)(?:-|$)/;

export default defineRule({
  meta: {
    id: 'systemd-unit-location',
    category: 'files',
    summary: "Units, udev rules or tmpfiles.d files lie in the administrator's directories",
    why: "Below /etc the administrator puts what overrides the package's own file. A package that installs there takes that place away, and its updates meet local changes. Presets belong to the distribution alone.",
    source: {
      document: 'Fedora Packaging Guidelines: Systemd',
      heading: 'Filesystem locations',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Systemd/',
    },
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['systemd-unit-in-etc', 'udev-rule-in-etc', 'tmpfiles-conf-in-etc'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            {
              files: [
                { path: '/etc/systemd/system/demo.service' },
                { path: '/etc/udev/rules.d/60-demo.rules', flags: ['config'] },
                { path: '/etc/tmpfiles.d/demo.conf' },
                { path: '/etc/sysusers.d/demo.conf' },
              ],
            },
          ],
          findings: [
            { file: '/etc/systemd/system/demo.service', level: 'error', message: '%{_unitdir}' },
            { file: '/etc/udev/rules.d/60-demo.rules' },
            { file: '/etc/tmpfiles.d/demo.conf' },
            { file: '/etc/sysusers.d/demo.conf' },
          ],
        },
        {
          title: "A preset of a package that is no distribution's",
          packages: [{ files: [{ path: '/usr/lib/systemd/system-preset/50-demo.preset' }] }],
          findings: [{ level: 'warning', message: 'distribution' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/lib/systemd/system/demo.service' }, { path: '/usr/lib/udev/rules.d/60-demo.rules' }] }] },
        {
          title: 'Directories, links that enable a unit, and what the administrator makes',
          packages: [
            {
              files: [
                { path: '/etc/systemd/system/demo.service.d', type: 'directory' },
                { path: '/etc/systemd/system/default.target', type: 'symlink', linkTo: '/usr/lib/systemd/system/graphical.target' },
                { path: '/etc/udev/rules.d/70-persistent.rules', flags: ['ghost'] },
              ],
            },
          ],
        },
        {
          title: "The distribution's own presets",
          packages: [{ name: 'demo-release-common', files: [{ path: '/usr/lib/systemd/system-preset/90-default.preset' }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const file of [...filesBelow(pkg, '/etc'), ...filesBelow(pkg, '/usr/lib')]) {
        const { path } = file;
        if (isPreset(file) && !decides.test(pkg.name))
          report({
            message: 'What starts by itself is for the distribution to decide. Ask for an entry in its presets instead of bringing one.',
            file: path,
            level: 'warning',
          });
        if (!path.startsWith('/etc/') || !isRegular(file) || isGhost(file)) continue;
        const place = places.find(({ directory }) => isBelow(path, directory));
        if (!place) continue;
        const { directory, instead } = place;
        report({
          message: `${directory} is for the administrator. Install the file in ${instead}.`,
          file: path,
          ...('rpmlint' in place && { rpmlint: place.rpmlint }),
        });
      }
    },
  },
});

const isPreset = (file: PackageFile): boolean =>
  file.path.endsWith('.preset') && isRegular(file) && presetDirectories.some((directory) => isBelow(file.path, directory));
