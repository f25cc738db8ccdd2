import { diagnosisOfLog, endInWords } from '../../diagnosis.js';
import type { Failure } from '../../engine.js';
import type { Diagnosis } from '../../results/result.js';

/** Why pbuild itself came to no end with a package, by its last words: its status is that of perl's `die`, or 0 where it found nothing to build with. */
export function diagnosisOfWords(failure: Failure): Diagnosis {
  const { ended, request, said, log } = failure;
  if (ended.how === 'timed-out') return { phase: 'time limit', message: `the build took longer than ${request.timeout} s (--rpmbuild-timeout)` };
  const own = said.filter((line) => !/^\[ *\d+s\] /.test(line));
  for (const [pattern, phase, message] of known) {
    const words = own.find((line) => pattern.test(line));
    if (words !== undefined) return { phase, message: `${message}. pbuild said: ${words.slice(0, 600)}` };
  }
  return (log && diagnosisOfLog(log)) ?? { phase: 'pbuild', message: endInWords({ ...failure, said: said.slice(-4) }, 'pbuild') };
}

/** Who may build how. */
export const needsRoot = 'A chroot needs root; others build in a virtual machine or a container: -- --vm-type=TYPE';

/** Words of pbuild, PBuild::Preset, PBuild::Structured, PBuild::RemoteRepo, Build::Download, Build::Options and build. */
const known: readonly (readonly [RegExp, phase: string, message: string])[] = [
  [/^project config: |^Bad _manifest file|parse _manifest/, 'configuration', 'the configuration of the project cannot be read'],
  [/^Need YAML::XS /, 'configuration', "the project is described in YAML, which pbuild reads with perl's YAML::XS. Install that, or write _pbuild in XML"],
  [
    /^unknown preset '|^unknown element: |parse the _pbuild file|parse _pbuild file|^bad (?:input|element)|^element '|^attribute '/,
    'configuration',
    '_pbuild cannot be read, or has no such preset',
  ],
  [
    /^Please specify a distribution|does not contain a build setup definition/,
    'configuration',
    'the project does not say what a build root consists of. Name a preset (-r NAME) or a distribution of pbuild (-- --dist NAME), or put Preinstall: into its _config',
  ],
  [/^(?:Unknown option|Option \S+ (?:needs|only works|conflict)|Usage: pbuild)/, 'start of pbuild', 'pbuild did not take its command line'],
  [/^--single: unknown package |^no packages found in /, 'project', 'pbuild does not find the package in its project'],
  [/must be root|needs? to be root|Permission denied/i, 'start of pbuild', `pbuild may not build here. ${needsRoot}`],
  [
    /^(?:could not|cannot) (?:determine|expand) |^bad location: |^download of \S+ failed|^do not know how to download|^unsupported repo/,
    'root',
    'a repository of the project could not be used',
  ],
];
