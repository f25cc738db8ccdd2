import { defineProfile } from '../../src/policy/profile.js';
import { distributionQuestions } from '../data/names/distribution-questions.js';
import { enterpriseSets } from './redhat-sets.js';

const { suse, mandriva, others } = distributionQuestions;

export default defineProfile({
  name: 'almalinux',
  title: 'AlmaLinux',
  summary: 'AlmaLinux packages, built with mock for Enterprise Linux.',
  extends: 'epel',
  releases: {
    'almalinux-8': { title: 'AlmaLinux 8', rpm: '4.14', macroSets: enterpriseSets('8', 'almalinux-8') },
    'almalinux-9': { title: 'AlmaLinux 9', rpm: '4.16', macroSets: enterpriseSets('9', 'almalinux-9') },
    'almalinux-10': { title: 'AlmaLinux 10', rpm: '4.19', macroSets: enterpriseSets('10', 'almalinux-10') },
  },
  release: 'almalinux-9',
  options: {
    'foreign-distro-conditional': { foreign: [...suse, ...mandriva, ...others.filter((name) => name !== 'almalinux')] },
  },
});
