import { defineRule, type PackageFile } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { isBelowPattern } from '../../data/paths/directory-pattern.js';
import { isExecutable, isGhost, isRegular } from '../../data/paths/file-type.js';
import { baseName } from '../../data/paths/install-path.js';
import { isDocumentation } from '../../data/paths/samples.js';
import { filesBelow } from '../../reading/package/files.js';

/**
 * Directories below /etc in which packages keep what they want replaced with each update: snippets that other programs read, keys and
 * certificates, completions, schemas, what a new user starts with. `*` stands for one name.
 */
const packaged = (
  'rc.d init.d init skel xdg/autostart xdg/menus xdg/plasma-workspace bash_completion.d profile.d ld.so.conf.d ssl pki ca-certificates yum.repos.d zypp/repos.d dnf/protected.d ' +
  'yum/protected.d rpm dbus-1 udev modprobe.d modules-load.d dracut.conf.d kernel NetworkManager/dispatcher.d gconf/schemas alternatives X11/app-defaults ' +
  'X11/xinit X11/applnk grub.d cron.hourly cron.daily cron.weekly cron.monthly systemd tmpfiles.d sysctl.d binfmt.d polkit-1 emacs/site-start.d openldap/schema ' +
  'java maven ant.d scl conf.d/sfw opt zsh fish opkg apparmor.d/abstractions/* SuSE-release fedora-release redhat-release os-release system-release-cpe issue issue.net'
)
  .split(' ')
  .map((name) => `/etc/${name}`);

/** What tells about the files beside it, or marks the directory. */
const beside =
  /^(?:README|COPYING|LICENSE|\.keep|\.gitkeep|\.placeholder)|-release$|\.(?:md|example|sample|la|so|jar|pem|crt|der|cer|asc|gpg|pub|desktop|py|pyc)$/i;

export default defineRule({
  meta: {
    id: 'config-file-not-marked',
    category: 'files',
    summary: 'A file below /etc is not marked as configuration',
    why: 'Without %config an update puts its own file in the place of the one that the administrator changed, and rpm keeps no copy of it.',
    source: fedoraGuidelines('Configuration Files', 'MUST'),
    level: 'warning',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['non-conffile-in-etc'], rpminspect: ['config'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/etc/foo.conf' }] }],
          findings: [{ file: '/etc/foo.conf', level: 'warning', message: '%config(noreplace)' }],
        },
        { title: 'In a directory of its own', packages: [{ files: [{ path: '/etc/foo/rules' }] }], findings: [{ file: '/etc/foo/rules' }] },
      ],
      good: [
        { packages: [{ files: [{ path: '/etc/foo.conf', flags: ['config', 'noreplace'] }] }] },
        {
          title: 'Links, ghosts, directories and programs',
          packages: [
            {
              files: [
                { path: '/etc/foo', type: 'directory' },
                { path: '/etc/foo/link', linkTo: 'other' },
                { path: '/etc/foo/state', flags: ['ghost'] },
                { path: '/etc/foo/helper', mode: 0o755 },
              ],
            },
          ],
        },
        {
          title: 'Snippets that belong to the package and change with it',
          packages: [
            {
              files: [
                { path: '/etc/xdg/autostart/foo.desktop' },
                { path: '/etc/bash_completion.d/foo' },
                { path: '/etc/ld.so.conf.d/foo.conf' },
                { path: '/etc/rc.d/init.d/foo' },
                { path: '/etc/skel/.foorc' },
                { path: '/etc/ssl/certs/foo.pem' },
                { path: '/etc/profile.d/foo.sh' },
                { path: '/etc/dbus-1/system.d/org.foo.conf' },
              ],
            },
          ],
        },
        { title: 'A word to the administrator', packages: [{ files: [{ path: '/etc/foo.d/README' }, { path: '/etc/foo.d/local.conf.example' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const file of filesBelow(pkg, '/etc')) {
        if (!isUnmarked(file)) continue;
        report({
          file: file.path,
          message:
            'An update overwrites what the administrator changed here. Mark the file %config(noreplace), or install it below /usr if nobody is to change it.',
        });
      }
    },
  },
});

function isUnmarked(file: PackageFile): boolean {
  if (file.flags.includes('config') || isGhost(file) || !isRegular(file) || isExecutable(file) || isDocumentation(file)) return false;
  return !beside.test(baseName(file.path)) && !packaged.some((pattern) => isBelowPattern(file.path, pattern));
}
