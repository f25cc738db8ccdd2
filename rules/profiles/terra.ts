import { defineProfile } from '../../src/policy/profile.js';

export default defineProfile({
  name: 'terra',
  title: 'Terra',
  summary: 'The Terra repository: Fedora guidelines with the rules of its own spec sections.',
  extends: 'fedora',
  macroSets: ['generic', 'fedora', 'terra'],
  options: {
    'forbidden-tag': { forbid: ['Copyright', 'PreReq', 'BuildPreReq', 'Serial', 'RHNPlatform'] },
    'discouraged-tag': { discourage: ['BuildRoot', 'Group', 'Vendor'], note: ['Group'] },
  },
});
