import { disabledBuildCheck } from './build-check/disabled.js';

export default disabledBuildCheck({
  id: 'package-check-failure-ignored',
  macro: '_nonzero_exit_pkgcheck_terminate_build',
  summary: "The spec lets packages pass that the builder's own check rejects",
  why: '%_build_pkgcheck names a program that judges finished packages. Whoever set it up wants to hear of failures; a spec should not decide that they do not matter.',
  hides: 'packages that the check program rejects',
  level: 'note',
});
