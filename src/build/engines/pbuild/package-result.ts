import { constants, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diagnosisOfLog } from '../../diagnosis.js';
import type { Step } from '../../engine.js';
import type { BuildRequest, ProjectSubject } from '../../request.js';
import { lastLines, packagesIn, readLog } from '../../results/files.js';
import type { Diagnosis, PackageResult } from '../../results/result.js';
import type { Ended } from '../../run/command.js';
import { needsRoot } from './diagnose.js';
import { ownPackage } from './project.js';
import { type PackageState, reasonsIn } from './states.js';
import type { Talk } from './talk.js';

/** A run of pbuild that has ended. */
export interface PbuildRun {
  readonly request: BuildRequest;
  readonly project: ProjectSubject;
  readonly step: Step;
  readonly ended: Ended;
  readonly talk: Talk;
}

/** Where what is wanted of a package comes to lie: as mock leaves it where it is one package, else each in a directory of its own. */
export function placeOf({ request, project }: PbuildRun, name: string): Pick<PackageResult, 'subject' | 'directory' | 'packages' | 'logs' | 'passedOver'> {
  const directory = project.packages.length > 0 ? request.directory : join(request.directory, name);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return { subject: name === ownPackage ? project.files[0] : name, directory, packages: [], logs: [], passedOver: [] };
}

/** A package that was built: what of it lies in the project, copied to where it is wanted. */
export function builtResult(run: PbuildRun, name: string): PackageResult {
  const place = placeOf(run, name);
  const there = resultsAt(run, name);
  const packages = packagesIn(there).map((path) => copy(path, place.directory));
  return { ...place, outcome: 'built', packages, logs: logIn(there, place.directory) };
}

/** A package whose build failed: its log. Packages that lie beside it there are of an earlier build. */
export async function failedResult(run: PbuildRun, name: string): Promise<PackageResult> {
  const place = placeOf(run, name);
  const logs = logIn(resultsAt(run, name), place.directory);
  return { ...place, outcome: 'failed', logs, diagnosis: await diagnosisOfBuild(logs[0]) };
}

/** A package that pbuild did not build has no log; this one says why, in lines that are read as those of a log are. */
export function writeState(directory: string, name: string, { code, details }: PackageState): string {
  const path = join(directory, 'pbuild-state.log');
  writeFileSync(path, [`${name}: ${code}`, ...reasonsIn(details), ''].join('\n'));
  return path;
}

/** Of the log that a build left which failed. */
async function diagnosisOfBuild(path: string | undefined): Promise<Diagnosis> {
  const log = path === undefined ? undefined : await readLog(path);
  if (path === undefined || !log) return { phase: 'pbuild', message: 'the build failed, and its log is not there' };
  const last = lastLines(path, 8).map((line) => line.replace(/^\[ *\d{1,9}s\] ?/, ''));
  if (last.some((line) => / ran out of disk space\. Please try again\.$/.test(line)))
    return { phase: 'disk space', message: 'the disk that the build root lies on is full. Another place for it: -- --root DIR' };
  const said = last.filter((line) => line !== '' && !/^\S+ failed "build /.test(line)).slice(-3);
  const words = said.length === 0 ? '' : `; its log ends: ${said.join(' | ').slice(0, 400)}`;
  const known = diagnosisOfLog(log);
  // sources lie nowhere else
  if (known) return { ...known, message: known.message.replace(/, or say where the sources lie: --sources DIR$/, '') };
  const asRoot = / Operation not permitted$/.test(said.at(-1) ?? '') ? `. ${needsRoot}` : '';
  return log.runs.length === 0
    ? { phase: 'root', message: `the build root could not be made${words}${asRoot}` }
    : { phase: 'rpmbuild', message: `the build failed${words}` };
}

const resultsAt = ({ talk }: PbuildRun, name: string): string => join(talk.results ?? '', name);

function logIn(directory: string, target: string): string[] {
  const path = join(directory, '_log');
  return existsSync(path) ? [copy(path, target)] : [];
}

function copy(path: string, directory: string): string {
  const target = join(directory, basename(path));
  copyFileSync(path, target, constants.COPYFILE_FICLONE);
  return target;
}
