import { disabledBuildCheck } from './build-check/disabled.js';

export default disabledBuildCheck({
  id: 'missing-doc-files-check-disabled',
  macro: '_missing_doc_files_terminate_build',
  summary: 'The build no longer stops at documentation files that are not there',
  why: 'A %doc or %license entry that finds nothing means that upstream moved or dropped the file. With the check off the package is built without its documentation, or without its licence text.',
  hides: '%doc and %license files that are missing',
  level: 'warning',
});
