import { defineRule, type PackageFile } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isExecutable, isGhost, isRegular } from '../data/paths/file-type.js';
import { isBelow } from '../data/paths/install-path.js';
import { octal } from '../data/paths/permissions.js';
import { flaggedFiles } from '../reading/package/files.js';

/** Directories below /etc whose programs other programs start, so that the administrator's changes are to one that is executable. */
const hooks = (
  'cron.hourly cron.daily cron.weekly cron.monthly init.d rc.d rc.local grub.d X11 gdm sddm lightdm NetworkManager/dispatcher.d ppp kernel dhcp acpi pm update-motd.d ' +
  'sysconfig network xen libvirt/hooks qemu qemu-ga apcupsd vpnc wpa_supplicant hotplug usb_modeswitch.d bash_completion.d profile.d logcheck security'
)
  .split(' ')
  .map((name) => `/etc/${name}`);

/** Names of directories that say as much: `update.d`, `hooks`, and the services of runit. */
const hookDirectory = /\/(?:[^/]+\.d|hooks?|scripts?|sv\/[^/]+)\/[^.]*$/;

export default defineRule({
  meta: {
    id: 'executable-config-file',
    category: 'files',
    summary: 'A configuration file is executable',
    why: 'Configuration is read, not started. The execute bits are a leftover of how the file was copied; where it is a program indeed, updates leave the old one in place as soon as somebody has changed it.',
    source: rpmlintMessages('executable-marked-as-config-file', 'SHOULD NOT'),
    level: 'warning',
    needs: ['first-line'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['executable-marked-as-config-file'], rpminspect: ['config'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/etc/foo.conf', mode: 0o755, flags: ['config', 'noreplace'], content: 'a = b\n' }] }],
          findings: [{ file: '/etc/foo.conf', level: 'warning', message: '0755' }],
        },
        {
          title: 'A program that is marked as configuration: a note',
          packages: [{ files: [{ path: '/etc/foo/helper.sh', mode: 0o755, flags: ['config'], content: '#!/bin/sh\nexit 0\n' }] }],
          findings: [{ level: 'note', message: '/usr/libexec' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/etc/foo.conf', flags: ['config', 'noreplace'], content: 'a = b\n' }] }] },
        { title: 'A helper in its place', packages: [{ files: [{ path: '/usr/libexec/foo/helper', mode: 0o755, content: '#!/bin/sh\n' }] }] },
        {
          title: 'Hooks that other programs start and the administrator may change',
          packages: [
            {
              files: [
                { path: '/etc/cron.daily/foo', mode: 0o755, flags: ['config', 'noreplace'], content: '#!/bin/sh\n' },
                { path: '/etc/foo/update.d/bar', mode: 0o755, flags: ['config'], content: '#!/bin/sh\n' },
                { path: '/etc/gdm/PostLogin/Default', mode: 0o755, flags: ['config'], content: '#!/bin/sh\n' },
                { path: '/etc/NetworkManager/dispatcher.d/10-foo', mode: 0o755, flags: ['config'], content: '#!/bin/sh\n' },
              ],
            },
          ],
        },
        {
          title: 'Settings that can be run, since their program reads them as a script',
          packages: [
            {
              files: [
                { path: '/etc/nftables.conf', mode: 0o755, flags: ['config', 'noreplace'], content: '#!/usr/sbin/nft -f\nflush ruleset\n' },
                { path: '/etc/mc/edit.indent.rc', mode: 0o755, flags: ['config', 'noreplace'], content: '#!/bin/sh\nindent "$1"\n' },
              ],
            },
          ],
        },
        { title: 'A ghost', packages: [{ files: [{ path: '/etc/foo.conf', mode: 0o755, flags: ['config', 'ghost'] }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const file of flaggedFiles(pkg)) {
        if (!file.flags.includes('config') || !isRegular(file) || !isExecutable(file) || isGhost(file)) continue;
        const program = isProgram(file);
        if (program && settings.test(file.path)) continue;
        if (program && (hookDirectory.test(file.path) || hooks.some((directory) => isBelow(file.path, directory)))) continue;
        report(
          program
            ? {
                file: file.path,
                message: 'A program is marked as configuration. Move it to /usr/libexec, and what is to be configured to a file that it reads.',
                level: 'note',
              }
            : { file: file.path, message: `The configuration file is executable (mode ${octal(file)}). Install it with mode 0644.` },
        );
      }
    },
  },
});

/** Settings in the language of the program that their first line names: `nft -f`, and the shell's `rc` files. */
const settings = /(?:\.(?:conf|cfg|nft)|rc)$/;

const isProgram = ({ content }: PackageFile): boolean => content?.kind === 'elf' || (content?.firstLine?.startsWith('#!') ?? false);
