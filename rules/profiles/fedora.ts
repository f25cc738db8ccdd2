import { defineProfile } from '../../src/policy/profile.js';
import { fedoraSets } from './redhat-sets.js';

/**
 * On 2026-11-21 the newest release that public announcements confirm is 44 (2026-04-28); 45 was scheduled for 2026-10-20. Life cycle:
 * https://docs.fedoraproject.org/en-US/releases/lifecycle/
 */
export default defineProfile({
  name: 'fedora',
  title: 'Fedora Linux',
  summary: 'The Fedora Packaging Guidelines.',
  extends: 'generic',
  shell: 'bash',
  releases: {
    'fedora-42': { title: 'Fedora Linux 42', rpm: '4.20', macroSets: fedoraSets('42') },
    'fedora-43': { title: 'Fedora Linux 43', rpm: '6.0', macroSets: fedoraSets('43') },
    'fedora-44': { title: 'Fedora Linux 44', rpm: '6.0', macroSets: fedoraSets('44') },
    'fedora-45': { title: 'Fedora Linux 45', macroSets: fedoraSets('45') },
    'fedora-rawhide': { title: 'Fedora Linux Rawhide', macroSets: fedoraSets('rawhide') },
  },
  release: 'fedora-44',
  options: {
    'split-usr-path': { sbin: true },
    'forbidden-tag': { forbid: ['Copyright', 'Packager', 'Vendor', 'PreReq', 'BuildPreReq', 'Serial', 'RHNPlatform'] },
    'discouraged-tag': { discourage: ['BuildRoot', 'Group'] },
  },
});
