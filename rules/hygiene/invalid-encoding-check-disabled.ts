import { disabledBuildCheck } from './build-check/disabled.js';

export default disabledBuildCheck({
  id: 'invalid-encoding-check-disabled',
  macro: '_invalid_encoding_terminates_build',
  summary: 'The build no longer stops at header text that is not UTF-8',
  why: 'Names, descriptions and dependencies that are not UTF-8 break tools that read repositories: metadata is XML and JSON, and neither takes such bytes.',
  hides: 'header text that is not UTF-8',
  level: 'warning',
});
