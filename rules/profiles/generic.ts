import { defineProfile } from '../../src/policy/profile.js';

export default defineProfile({
  name: 'generic',
  title: 'Any rpm distribution',
  summary: 'What holds wherever rpm is used: what rpm itself documents, and faults that are faults under every policy.',
  shell: 'dash',
  macroSets: ['generic/rpm', 'generic/machine'],
});
