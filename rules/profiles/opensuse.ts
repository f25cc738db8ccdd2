import { defineProfile } from '../../src/policy/profile.js';

export default defineProfile({
  name: 'opensuse',
  title: 'openSUSE',
  summary: 'openSUSE packages as the Open Build Service builds them.',
  extends: 'generic',
  shell: 'bash',
  releases: {
    'opensuse-leap-15.6': { title: 'openSUSE Leap 15.6', rpm: '4.14', macroSets: suseSets('opensuse-leap-15.6') },
    'opensuse-leap-16.0': { title: 'openSUSE Leap 16.0', rpm: '4.20', macroSets: suseSets('opensuse-leap-16.0') },
    'opensuse-tumbleweed': { title: 'openSUSE Tumbleweed', macroSets: suseSets('opensuse-tumbleweed') },
  },
  release: 'opensuse-tumbleweed',
  options: {
    'file-under-forbidden-directory': { allow: ['/srv/www', '/srv/ftp', '/srv/tftpboot'] },
    'new-top-level-directory': { allow: ['/usr/etc'] },
    'dangerous-scriptlet-command': { allow: ['/srv/www', '/srv/ftp', '/srv/tftpboot'] },
    'scriptlet-for-central-registry': {
      tools: [
        'update-desktop-database',
        'update-mime-database',
        'gtk-update-icon-cache',
        'gtk4-update-icon-cache',
        'glib-compile-schemas',
        'gio-querymodules',
        'gio-querymodules-64',
        'install-info',
      ],
    },
    'forbidden-tag': { forbid: ['Copyright', 'Packager', 'Vendor', 'PreReq', 'BuildPreReq', 'Serial', 'RHNPlatform'] },
  },
});

/** What all of openSUSE loads, then what one release has. */
function suseSets(release: string): readonly string[] {
  return ['generic/rpm', 'generic/distribution', 'suse/opensuse', 'suse/opensuse-languages', `suse/${release}`];
}
