import { defineProfile } from '../../src/policy/profile.js';

export default defineProfile({
  name: 'almalinux',
  title: 'AlmaLinux',
  summary: 'AlmaLinux packages, built with mock for Enterprise Linux.',
  extends: 'epel',
  macroSets: ['generic', 'epel', 'almalinux'],
});
