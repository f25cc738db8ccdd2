import { defineRule } from '../../../src/policy/index.js';
import { isExecutable, isGhost, isRegular } from '../../data/paths/file-type.js';
import { mergedUsr } from '../../data/paths/install-path.js';
import { octal } from '../../data/paths/permissions.js';
import { filesInDirectories } from '../../reading/package/files.js';
import { isSystemUnit } from '../../reading/package/units.js';

const path = '/usr/lib/systemd/system/demo.service';

export default defineRule({
  meta: {
    id: 'systemd-unit-executable',
    category: 'files',
    summary: 'A unit of systemd is executable or marked %config',
    why: "Units are read, not run; systemd warns of execute bits in the journal. Nobody edits what lies below /usr: the administrator's version goes to /etc/systemd/system, so %config only keeps updates away.",
    source: {
      document: 'Fedora Packaging Guidelines: Systemd',
      heading: 'Packaging; Unit files',
      strength: 'MUST NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Systemd/',
    },
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['spurious-executable-perm'], rpminspect: [] },
    examples: {
      bad: [
        { packages: [{ files: [{ path, mode: 0o755 }] }], findings: [{ file: path, level: 'warning', message: '0755' }] },
        { title: 'Marked %config', packages: [{ files: [{ path, flags: ['config', 'noreplace'] }] }], findings: [{ file: path, message: '%config' }] },
      ],
      good: [
        { packages: [{ files: [{ path }] }] },
        { title: 'A program beside the units', packages: [{ files: [{ path: '/usr/lib/systemd/system-generators/demo', mode: 0o755 }] }] },
        { title: 'A link', packages: [{ files: [{ path, mode: 0o120777, linkTo: 'other.service' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const file of filesInDirectories(pkg, (directory) => directory.includes('/systemd/'))) {
        if (!isExecutable(file) && file.flags.length === 0) continue;
        if (!isSystemUnit(file.path) || !isRegular(file) || isGhost(file)) continue;
        if (isExecutable(file))
          report({
            message: `Units are not run, and this one has mode ${octal(file)}. Install it with mode 0644.`,
            file: file.path,
            rpmlint: 'spurious-executable-perm',
          });
        if (file.flags.includes('config') && mergedUsr(file.path).startsWith('/usr/'))
          report({ message: 'Units below /usr are no configuration: who changes one copies it to /etc/systemd. Delete %config.', file: file.path });
      }
    },
  },
});
