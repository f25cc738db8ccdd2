import { accessSync, constants, type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BuildLog } from '../../buildlog/model.js';
import { fileProblem } from '../../engine/io/open.js';
import { diagnosisOfLog } from '../diagnosis.js';
import { originals } from '../request.js';
import { lastLines, logIn, packagesIn, readLog, readState } from './files.js';
import type { BuildResult, Diagnosis } from './result.js';

/** Folders below which results may lie: mock's chain has three of them, pbuild one for each package. */
const deepest = 4;

/** More directories than this are no results of builds, but a whole disk. */
export const mostDirectories = 10_000;

/** The builds whose results lie in a directory or below it, whichever engine left them there; by path. Undefined where there are more than `most` directories. */
export async function existingResults(directory: string, most = mostDirectories): Promise<BuildResult[] | undefined> {
  const all = directories(directory, most);
  if (!all) return undefined;
  const results: BuildResult[] = [];
  for (const each of all) {
    const result = await resultIn(each);
    if (result) results.push(result);
  }
  return results;
}

function directories(top: string, most: number): string[] | undefined {
  const found = [top];
  let level = [top];
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    level = level.flatMap((directory) =>
      (entriesOf(directory) ?? [])
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !ownRooms.has(entry.name))
        .map(({ name }) => join(directory, name)),
    );
    found.push(...level);
    if (found.length > most) return undefined;
  }
  return found.sort();
}

/** Undefined for a directory that this user may not list. */
function entriesOf(directory: string): Dirent[] | undefined {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    if (fileProblem(error) === undefined) throw error;
    return undefined;
  }
}

/** What a build of ours keeps beside its results, and what repositories have. */
const ownRooms = new Set([originals, 'work', 'repodata']);

async function resultIn(directory: string): Promise<BuildResult | undefined> {
  if (!mayBeRead(directory)) return { directory, outcome: 'unknown', packages: [], logs: [], shut: [directory], passedOver: [] };
  const result = await openResultIn(directory);
  // of a build that ended well the source package lies beside the others
  const wanted = [logIn(directory, 'state.log'), ...(result?.outcome === 'failed' ? [join(directory, originals)] : [])];
  const shut = wanted.filter((path): path is string => path !== undefined && existsSync(path) && !mayBeRead(path));
  return result && { ...result, ...(shut.length > 0 && { shut }) };
}

/** Whether this user may read a file, or list a directory and enter it. */
function mayBeRead(path: string): boolean {
  try {
    accessSync(path, statSync(path).isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
    return true;
  } catch (error) {
    if (fileProblem(error) === undefined) throw error;
    return false;
  }
}

async function openResultIn(directory: string): Promise<BuildResult | undefined> {
  const packages = packagesIn(directory);
  const named = logIn(directory, 'build.log') ?? logIn(directory, '_log');
  if (named === undefined) {
    const rootLog = logIn(directory, 'root.log');
    if (rootLog !== undefined)
      return failed(directory, [rootLog], packages, (await inRoot(directory)) ?? { phase: 'root', message: 'mock could not fill its root' });
    return packages.length === 0 ? undefined : { directory, outcome: 'unknown', packages, logs: [], passedOver: [] };
  }
  const log = await readLog(named);
  if (!log) return failed(directory, [named], packages, { phase: 'log', message: 'its log cannot be read' });
  const origin = { engine: log.writer, subject: log.original ?? log.runs.at(-1)?.spec };
  const diagnosis = basename(named) === '_log' ? ofPbuild(directory, log) : await ofRpmbuild(directory, log);
  if (diagnosis) {
    const rootLog = logIn(directory, 'root.log');
    const room = join(directory, originals);
    const [sourcePackage, ...others] = mayBeRead(room) ? packagesIn(room) : [];
    const made = others.length === 0 ? { sourcePackage } : {};
    return { ...origin, ...made, ...failed(directory, [named, ...(rootLog === undefined ? [] : [rootLog])], packages, diagnosis) };
  }
  const wrote = new Set(log.runs.flatMap((run) => run.wrote));
  const isOfBuild = (path: string): boolean => wrote.has(basename(path));
  const [own, passedOver] = [packages.filter(isOfBuild), packages.filter((path) => !isOfBuild(path))];
  return { ...origin, directory, outcome: 'built', packages: own, logs: [named], passedOver };
}

function failed(directory: string, logs: readonly string[], passedOver: readonly string[], diagnosis: Diagnosis): BuildResult {
  return { directory, outcome: 'failed', packages: [], logs, passedOver, diagnosis };
}

/** Why a build of mock's or rpmbuild's failed, if it did. mock writes `Finish:` in any case, and leaves the packages of an earlier build. */
async function ofRpmbuild(directory: string, log: BuildLog): Promise<Diagnosis | undefined> {
  const last = log.runs.at(-1);
  const known = diagnosisOfLog(log);
  if (!last) return known ?? { phase: 'log', message: 'the log shows no build' };
  const state = readState(directory);
  const onlySource = last.stage === '-bs' && last.status === 0;
  // without a state.log only root.log tells that more than the source package was to be built
  const wentOn = state === '' ? undefined : state.lastIndexOf('Start: build phase') > state.lastIndexOf('Start: buildsrpm');
  const beforeBuild = onlySource && wentOn !== false ? await inRoot(directory) : undefined;
  if (beforeBuild || (onlySource && wentOn))
    return beforeBuild ?? { phase: 'build dependencies', message: 'the build ended before rpmbuild ran (see root.log)' };
  if (last.stage === '-br' && last.status === missingBuildRequires)
    return (await inRoot(directory)) ?? { phase: 'build dependencies', message: 'what %generate_buildrequires asks for could not be installed (see root.log)' };
  if (last.status === 0) return undefined;
  if (last.status !== undefined || last.stage !== '') return known ?? { phase: last.scripts.at(-1)?.name ?? 'rpmbuild', message: endOf(last.status) };
  // rpmbuild by itself: nothing but its words tell how it ended
  const broken = log.messages.some(({ kind }) => kind === 'script-failed');
  const wrote = last.wrote.some((name) => !name.endsWith('.buildreqs.nosrc.rpm'));
  return wrote && !broken ? undefined : (known ?? { phase: 'rpmbuild', message: 'the log shows no package that was written' });
}

/** `rpmbuild -br` ends so where build dependencies are to be installed first, which mock then does (rpm, build/rpmbuild.h: RPMRC_MISSINGBUILDREQUIRES). */
const missingBuildRequires = 11;

/** Why mock could not install what a build needs, as far as its root.log tells. */
async function inRoot(directory: string): Promise<Diagnosis | undefined> {
  const path = logIn(directory, 'root.log');
  const log = path === undefined ? undefined : await readLog(path);
  return log && diagnosisOfLog(log);
}

const endOf = (status: number | undefined): string =>
  status === undefined ? 'the log ends in the middle of the build: it was stopped, or it is still running' : `rpmbuild ended with ${status}`;

/** pbuild keeps the results of the last build that ended well beside the log of the last one. */
function ofPbuild(directory: string, log: BuildLog): Diagnosis | undefined {
  const end = lastLines(log.path, 20).findLast((line) => / (?:finished|failed) "build /.test(line));
  const isBad = end === undefined ? existsSync(join(directory, '_meta.fail')) : / failed "build /.test(end);
  return isBad ? (diagnosisOfLog(log) ?? { phase: 'rpmbuild', message: 'the build failed' }) : undefined;
}
