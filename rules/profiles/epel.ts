import { defineProfile } from '../../src/policy/profile.js';
import { enterpriseSets } from './redhat-sets.js';

export default defineProfile({
  name: 'epel',
  title: 'Extra Packages for Enterprise Linux',
  summary: 'The Fedora Packaging Guidelines with the exceptions that hold for EPEL branches.',
  extends: 'fedora',
  releases: {
    'epel-8': { title: 'EPEL 8', rpm: '4.14', macroSets: enterpriseSets('8', 'epel') },
    'epel-9': { title: 'EPEL 9', rpm: '4.16', macroSets: enterpriseSets('9', 'epel') },
    'epel-10': { title: 'EPEL 10', rpm: '4.19', macroSets: enterpriseSets('10', 'epel') },
  },
  release: 'epel-9',
  options: {
    'split-usr-path': { sbin: false },
  },
});
