import { defineProfile } from '../../src/policy/profile.js';
import { fedoraSets } from './redhat-sets.js';

export default defineProfile({
  name: 'terra',
  title: 'Terra',
  summary: 'The Terra repository: Fedora guidelines with the rules of its own spec sections.',
  extends: 'fedora',
  releases: {
    'terra-42': { title: 'Terra for Fedora Linux 42', rpm: '4.20', macroSets: fedoraSets('42', 'terra') },
    'terra-43': { title: 'Terra for Fedora Linux 43', rpm: '6.0', macroSets: fedoraSets('43', 'terra') },
    'terra-44': { title: 'Terra for Fedora Linux 44', rpm: '6.0', macroSets: fedoraSets('44', 'terra') },
    'terra-45': { title: 'Terra for Fedora Linux 45', macroSets: fedoraSets('45', 'terra') },
    'terra-rawhide': { title: 'Terra for Fedora Linux Rawhide', macroSets: fedoraSets('rawhide', 'terra') },
  },
  release: 'terra-44',
  options: {
    'forbidden-tag': { forbid: ['Copyright', 'PreReq', 'BuildPreReq', 'Serial', 'RHNPlatform'] },
    'discouraged-tag': { discourage: ['BuildRoot', 'Group', 'Vendor'], note: ['Group'] },
  },
});
