import { disabledBuildCheck } from './build-check/disabled.js';

export default disabledBuildCheck({
  id: 'unpackaged-files-check-disabled',
  macro: '_unpackaged_files_terminate_build',
  summary: 'The build no longer stops at installed files that no package takes',
  why: 'With the check on, a file that upstream adds, renames or moves stops the build until somebody decides about it. Without it, such files are missing from the packages and nobody notices.',
  hides: 'files that no %files section lists',
  level: 'warning',
});
