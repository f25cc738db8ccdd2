import { disabledBuildCheck } from './build-check/disabled.js';

export default disabledBuildCheck({
  id: 'wrong-version-format-check-disabled',
  macro: '_wrong_version_format_terminate_build',
  summary: 'The build no longer stops at versions that rpm cannot compare',
  why: 'A dependency on a version with characters that are not allowed is compared by accident, or not at all. The check finds those that generators and macros made.',
  hides: 'dependencies with an invalid version',
  level: 'warning',
});
