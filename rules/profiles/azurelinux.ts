import { defineProfile } from '../../src/policy/profile.js';

export default defineProfile({
  name: 'azurelinux',
  title: 'Azure Linux',
  summary: 'Azure Linux packages: what holds wherever rpm is used, under the macros of its builders.',
  extends: 'generic',
  shell: 'bash',
  releases: {
    'azurelinux-3': { title: 'Azure Linux 3', rpm: '4.18', macroSets: ['generic/rpm', 'generic/distribution', 'azurelinux/azurelinux-3'] },
  },
  release: 'azurelinux-3',
});
