import { disabledBuildCheck } from './build-check/disabled.js';

export default disabledBuildCheck({
  id: 'missing-build-ids-check-disabled',
  macro: '_missing_build_ids_terminate_build',
  summary: 'The spec switches off the check for binaries without a build-id',
  why: "The build-id leads from a program or a core dump to its debug information. A file without one was not linked by the distribution's toolchain, or its flags were lost. rpm leaves this check off by itself; distributions switch it on.",
  hides: 'binaries without a build-id',
  level: 'note',
});
