import { disabledBuildCheck } from './build-check/disabled.js';

export default disabledBuildCheck({
  id: 'empty-manifest-check-disabled',
  macro: '_empty_manifest_terminate_build',
  summary: 'The build no longer stops at an empty file list',
  why: 'A list for %files -f is written by a command, find_lang or a generator. An empty one nearly always means that the command found nothing; with the check off, the result is an empty package.',
  hides: '%files -f lists that are empty',
  level: 'warning',
});
