import { availableParallelism } from 'node:os';
import type { RuleGroup } from '../../../rules/index.generated.js';
import { type CheckOptions, check } from '../../engine/check.js';
import type { CheckInput } from '../../engine/inputs/input.js';
import { isSourcePackage } from '../../engine/inputs/source-package.js';
import { fileReader } from '../../engine/io/reader.js';
import type { CheckResult } from '../../engine/result.js';
import { type FindingLevel, levels } from '../../policy/finding.js';
import { cachePlace } from '../check/cache.js';
import type { Change } from '../check/fix.js';
import { parseOutputs, writeOutputs } from '../check/outputs.js';
import { progress } from '../check/progress.js';
import { statusOf, type Threshold } from '../check/status.js';
import { wholeNumber } from '../command-line.js';
import { exitStatus } from '../exit-status.js';
import { findInputs } from '../inputs/find.js';
import type { Arguments } from '../options.js';
import { settle, strictest } from '../settle.js';
import { complain, print, wantsColour } from '../terminal.js';
import { secondsOf } from '../timeout.js';
import { UsageError } from '../usage-error.js';
import { version } from '../version.js';
import { openWorkspace, type Workspace } from '../workspace.js';

export async function run({ positionals, options: given }: Arguments): Promise<number> {
  const outputs = parseOutputs(given.format);
  const jobs = given.jobs === undefined ? availableParallelism() : wholeNumber(given.jobs, '--jobs', 1);
  const chosen = chosenThreshold(given);
  const fixing = given.fix || given['fix-unsafe'] || given.diff;
  if (fixing && positionals.includes('-')) throw new UsageError('--fix, --fix-unsafe and --diff need files; standard input can only be checked');
  const workspace = await openWorkspace(given);
  const found = await findInputs(positionals.length > 0 ? positionals : ['.'], { excluded: workspace.excluded, stdinFilename: given['stdin-filename'] });
  const inputs = [...new Map(found.map((input) => [input.path, input])).values()];
  const paths = inputs.map(({ path }) => path);
  const { rules, settingsFor } = await settle(workspace, paths, groupsOf(inputs), given.only);
  const threshold: Threshold = { failOn: 'error', ...(await strictest(workspace, paths)), ...chosen };
  if (given.verbose) await tellConfigurations(workspace, paths);

  const packages = inputs.filter(({ kind, error }) => kind === 'package' && error === undefined).length;
  const cache = packages > 0 ? await cachePlace(given) : undefined;
  const reader = fileReader(Math.min(jobs, Math.max(packages, 1)), { cache, timeout: secondsOf(given) });
  const options: CheckOptions = { rules, settingsFor, reader, jobs, ignores: !given['no-ignores'], everyRule: () => workspace.rules('all') };
  try {
    let result = await checkAll(inputs, options);
    let unwritten = 0;
    if (fixing) {
      const changes = await (await import('../check/fix.js')).planFixes(inputs, result, options, given['fix-unsafe'] ?? false);
      if (given.diff) return await showDiff(changes, result, threshold);
      unwritten = await writeChanges(changes);
      if (changes.length > 0) result = await checkAll(inputs, options);
    }
    tellRemarks(result, given.verbose ?? false);
    const exitCode = unwritten > 0 ? exitStatus.unreadable : statusOf(result, threshold);
    const { columns } = process.stdout;
    await writeOutputs(outputs, result, {
      color: wantsColour(given),
      quiet: given.quiet ?? false,
      verbose: given.verbose ?? false,
      includeSuppressed: given['include-suppressed'] ?? false,
      exitCode,
      toolVersion: version(),
      ...(columns !== undefined && { columns }),
    });
    return exitCode;
  } finally {
    const problem = await reader.close();
    if (problem !== undefined) complain(`the cache: ${problem}`);
  }
}

async function checkAll(inputs: readonly CheckInput[], options: CheckOptions): Promise<CheckResult> {
  const { step, end } = progress(inputs.length);
  try {
    return await check(inputs, { ...options, onDone: step });
  } finally {
    end();
  }
}

function groupsOf(inputs: readonly CheckInput[]): RuleGroup[] {
  // a source package brings its spec
  return [...new Set(inputs.flatMap(({ kind, path }): RuleGroup[] => (kind === 'package' && isSourcePackage(path) ? ['package', 'spec'] : [kind])))];
}

function chosenThreshold(given: Arguments['options']): Partial<Threshold> {
  const { 'fail-on': failOn, 'max-warnings': maxWarnings } = given;
  const level = levels.find((one): one is FindingLevel => one !== 'off' && one === failOn);
  if (failOn !== undefined && !level) throw new UsageError(`--fail-on ${failOn}: expected one of note, warning, error`);
  return { ...(level && { failOn: level }), ...(maxWarnings !== undefined && { maxWarnings: wholeNumber(maxWarnings, '--max-warnings') }) };
}

async function showDiff(changes: readonly Change[], result: CheckResult, threshold: Threshold): Promise<number> {
  print(await (await import('../check/fix.js')).diffOf(changes));
  const status = statusOf({ ...result, findings: [] }, threshold);
  return status === exitStatus.clean && changes.length > 0 ? exitStatus.findings : status;
}

/** Resolves to the number of files that could not be written. */
async function writeChanges(changes: readonly Change[]): Promise<number> {
  if (changes.length === 0) return 0;
  const { writeFixed } = await import('../check/write-fixed.js');
  const faults = changes.flatMap(({ name, file, before, after }) => {
    const fault = writeFixed(file, before, after);
    return fault === undefined ? [] : [`${name} ${fault}`];
  });
  faults.forEach(complain);
  const written = changes.length - faults.length;
  if (written > 0) complain(`fixed ${written === 1 ? '1 spec' : `${written} specs`}`);
  return faults.length;
}

const remarksShown = 10;

/** Which of rpmlint's files held, where wanted, what of them did not, and what was not looked at. */
function tellRemarks({ inputs, remarks }: CheckResult, verbose: boolean): void {
  if (verbose) for (const { path, rpmlintrc } of inputs) if (rpmlintrc) complain(`${path}: the filters of ${rpmlintrc.join(', ')} hold`);
  const shown = verbose ? remarks : remarks.slice(0, remarksShown);
  for (const { path, line, message } of shown) complain(`warning: ${path}${line === undefined ? '' : `:${line}`}: ${message}`);
  if (remarks.length > shown.length) complain(`warning: ${remarks.length - shown.length} more of this kind; --verbose shows all`);
}

async function tellConfigurations(workspace: Workspace, paths: readonly string[]): Promise<void> {
  const files = new Set((await Promise.all(paths.map(workspace.configurationFor))).flatMap((configuration) => configuration.map(({ path }) => path)));
  complain(files.size === 0 ? 'no configuration file' : `configuration: ${[...files].join(', ')}`);
}
