import { availableParallelism } from 'node:os';
import type { RuleGroup } from '../../../rules/index.generated.js';
import { type CheckOptions, check } from '../../engine/check.js';
import type { CheckInput } from '../../engine/inputs/input.js';
import { isSourcePackage } from '../../engine/inputs/source-package.js';
import { fileReader } from '../../engine/io/reader.js';
import type { CheckResult } from '../../engine/result.js';
import { type FindingLevel, levels } from '../../policy/finding.js';
import { wholeNumber } from '../command-line.js';
import type { Arguments } from '../options.js';
import { settle, strictest } from '../settle.js';
import { complain, wantsColour } from '../terminal.js';
import { secondsOf } from '../timeout.js';
import { UsageError } from '../usage-error.js';
import { version } from '../version.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import { cachePlace } from './cache.js';
import { type Output, parseOutputs, writeOutputs } from './outputs.js';
import { progress } from './progress.js';
import { statusOf, type Threshold, weakestFailing } from './status.js';

type Given = Arguments['options'];

/** What a command line says of checks and reports, understood before anything else is done. */
export interface Wishes {
  readonly given: Given;
  readonly outputs: readonly Output[];
  readonly jobs: number;
  readonly chosen: Partial<Threshold>;
  readonly workspace: Workspace;
}

/** A check of some inputs: their settings are resolved, their files can be read. */
export interface Session {
  readonly options: CheckOptions;
  readonly check: () => Promise<CheckResult>;
  /** The status that a result gives. */
  readonly status: (result: CheckResult) => number;
  /** The weakest level whose findings make that status. */
  readonly failsFrom: (result: CheckResult) => FindingLevel;
}

/** @throws UsageError, ConfigProblem */
export async function wishesOf(given: Given): Promise<Wishes> {
  const outputs = parseOutputs(given.format);
  const jobs = given.jobs === undefined ? availableParallelism() : wholeNumber(given.jobs, '--jobs', 1);
  return { given, outputs, jobs, chosen: chosenThreshold(given), workspace: await openWorkspace(given) };
}

/** Resolves the settings of the inputs and lets `use` check them; what was opened is closed behind it. @throws UsageError, ConfigProblem */
export async function withSession<T>(inputs: readonly CheckInput[], wishes: Wishes, use: (session: Session) => Promise<T>): Promise<T> {
  const { given, jobs, chosen, workspace } = wishes;
  const paths = inputs.map(({ path }) => path);
  const { rules, settingsFor } = await settle(workspace, paths, groupsOf(inputs), given.only);
  const threshold: Threshold = { failOn: 'error', ...(await strictest(workspace, paths)), ...chosen };
  if (given.verbose) await tellConfigurations(workspace, paths);

  const packages = inputs.filter(({ kind, error }) => kind === 'package' && error === undefined).length;
  const cache = packages > 0 ? await cachePlace(given) : undefined;
  const reader = fileReader(Math.min(jobs, Math.max(packages, 1)), { cache, timeout: secondsOf(given) });
  const options: CheckOptions = { rules, settingsFor, reader, jobs, ignores: !given['no-ignores'], everyRule: () => workspace.rules('all') };
  try {
    return await use({
      options,
      check: () => checkAll(inputs, options),
      status: (result) => statusOf(result, threshold),
      failsFrom: (result) => weakestFailing(result, threshold),
    });
  } finally {
    const problem = await reader.close();
    if (problem !== undefined) complain(`the cache: ${problem}`);
  }
}

/** Writes the reports that were asked for, and the remarks to standard error. @throws UsageError where a file can't be written */
export async function reportResult({ given, outputs }: Wishes, result: CheckResult, exitCode: number, failsFrom: FindingLevel = 'error'): Promise<void> {
  tellRemarks(result, given.verbose ?? false);
  const { columns } = process.stdout;
  await writeOutputs(outputs, result, {
    color: wantsColour(given),
    quiet: given.quiet ?? false,
    verbose: given.verbose ?? false,
    includeSuppressed: given['include-suppressed'] ?? false,
    exitCode,
    failsFrom,
    toolVersion: version(),
    ...(columns !== undefined && { columns }),
  });
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

function chosenThreshold(given: Given): Partial<Threshold> {
  const { 'fail-on': failOn, 'max-warnings': maxWarnings } = given;
  const level = levels.find((one): one is FindingLevel => one !== 'off' && one === failOn);
  if (failOn !== undefined && !level) throw new UsageError(`--fail-on ${failOn}: expected one of note, warning, error`);
  return { ...(level && { failOn: level }), ...(maxWarnings !== undefined && { maxWarnings: wholeNumber(maxWarnings, '--max-warnings') }) };
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
