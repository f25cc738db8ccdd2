import { defineProfile } from '../../src/policy/profile.js';

export default defineProfile({
  name: 'epel',
  title: 'Extra Packages for Enterprise Linux',
  summary: 'The Fedora Packaging Guidelines with the exceptions that hold for EPEL branches.',
  extends: 'fedora',
  macroSets: ['generic', 'epel'],
});
