import { defineProfile } from '../../src/policy/profile.js';

export default defineProfile({
  name: 'opensuse',
  title: 'openSUSE',
  summary: 'openSUSE packages as the Open Build Service builds them.',
  extends: 'generic',
  macroSets: ['generic', 'opensuse'],
  options: {
    'forbidden-tag': { forbid: ['Copyright', 'Packager', 'Vendor', 'PreReq', 'BuildPreReq', 'Serial', 'RHNPlatform'] },
  },
});
