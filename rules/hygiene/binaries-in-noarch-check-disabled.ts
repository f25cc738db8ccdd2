import { disabledBuildCheck } from './build-check/disabled.js';

export default disabledBuildCheck({
  id: 'binaries-in-noarch-check-disabled',
  macro: '_binaries_in_noarch_packages_terminate_build',
  summary: 'The build no longer stops at programs for one architecture in noarch packages',
  why: 'A noarch package is installed on every architecture. A compiled program or library in it works on one of them only.',
  hides: 'compiled files in noarch packages',
  level: 'warning',
});
