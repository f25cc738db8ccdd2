import { defineProfile } from '../../src/policy/profile.js';

export default defineProfile({
  name: 'fedora',
  title: 'Fedora Linux',
  summary: 'The Fedora Packaging Guidelines.',
  extends: 'generic',
  macroSets: ['generic', 'fedora'],
  options: {
    'forbidden-tag': { forbid: ['Copyright', 'Packager', 'Vendor', 'PreReq', 'BuildPreReq', 'Serial', 'RHNPlatform'] },
    'discouraged-tag': { discourage: ['BuildRoot', 'Group'] },
  },
});
