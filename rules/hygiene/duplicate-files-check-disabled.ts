import { disabledBuildCheck } from './build-check/disabled.js';

export default disabledBuildCheck({
  id: 'duplicate-files-check-disabled',
  macro: '_duplicate_files_terminate_build',
  summary: 'The spec switches off the check for files that are listed twice',
  why: 'A file that two entries list may get the attributes of either. rpm leaves this check off by itself, so the line only matters where a distribution switches it on.',
  hides: 'files that %files lists twice',
  level: 'note',
});
