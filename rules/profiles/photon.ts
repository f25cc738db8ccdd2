import { defineProfile } from '../../src/policy/profile.js';

export default defineProfile({
  name: 'photon',
  title: 'Photon OS',
  summary: 'Photon OS packages: what holds wherever rpm is used, under the macros of its builders.',
  extends: 'generic',
  shell: 'bash',
  releases: {
    'photon-5': { title: 'Photon OS 5', rpm: '4.18', macroSets: ['generic/rpm', 'generic/distribution', 'photon/photon-5'] },
  },
  release: 'photon-5',
});
