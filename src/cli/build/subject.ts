import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Engine } from '../../build/engine.js';
import { pathFault } from '../../build/names.js';
import type { SpecSubject, Subject } from '../../build/request.js';
import { isSourcePackage } from '../../engine/inputs/source-package.js';
import type { Arguments } from '../options.js';
import { UsageError } from '../usage-error.js';

type Given = Pick<Arguments['options'], 'sources' | 'chain'>;

/** What a command line wants to have built: one thing, and source packages before it. @throws UsageError */
export function subjectOf(engine: Engine, path: string | undefined, { sources, chain }: Given, passedOn: readonly string[]): Subject {
  if (path === undefined && !chain) throw new UsageError('what is to be built? speclint build SPEC|SRPM');
  if (engine.project && path !== undefined) return projectOf(engine.project, path, passedOn);
  if (!chain) return packageOf(path as string, sources);
  return chainOf(chain.map(sourcePackageOf), path === undefined ? undefined : packageOf(path, sources));
}

function projectOf({ subject }: NonNullable<Engine['project']>, path: string, passedOn: readonly string[]): Subject {
  const fault = pathFault(resolve(path));
  if (fault !== undefined) throw new UsageError(`${path}: ${fault}`);
  const project = subject(resolve(path), passedOn);
  if ('fault' in project) throw new UsageError(`${path}: ${project.fault}`);
  return project;
}

function packageOf(path: string, sources: string | undefined): SpecSubject | { readonly sourcePackage: string } {
  const file = fileOf(path);
  if (isSourcePackage(file)) {
    if (sources !== undefined) throw new UsageError('--sources: a source package brings its own');
    return { sourcePackage: file };
  }
  if (!file.endsWith('.spec')) throw new UsageError(`${path}: expected a spec (*.spec) or a source package (*.src.rpm)`);
  const directory = sources === undefined ? dirname(file) : resolve(sources);
  const wrong =
    pathFault(directory) ??
    (existsSync(directory) && statSync(directory).isDirectory() ? unreadable(directory, constants.R_OK | constants.X_OK) : 'is no directory that is there');
  if (wrong !== undefined) throw new UsageError(`--sources ${sources ?? directory}: ${wrong}`);
  return { spec: file, sources: directory };
}

function chainOf(before: readonly string[], last: SpecSubject | { readonly sourcePackage: string } | undefined): Subject {
  const chain = last && 'sourcePackage' in last ? [...before, last.sourcePackage] : before;
  const names = chain.map((path) => basename(path));
  const double = names.find((name, at) => names.indexOf(name) < at);
  if (double !== undefined) throw new UsageError(`--chain: two source packages are called ${double}`);
  return { chain, ...(last && 'spec' in last && { last }) };
}

function sourcePackageOf(path: string): string {
  const file = fileOf(path);
  if (isSourcePackage(file)) return file;
  const hint = file.endsWith('.spec') ? `. A spec is built last, and stands before it: speclint build ${path} --chain …` : '';
  throw new UsageError(`--chain ${path}: expected a source package (*.src.rpm)${hint}`);
}

function fileOf(path: string): string {
  const file = resolve(path);
  const fault = pathFault(path) ?? pathFault(file) ?? fileFault(file);
  if (fault !== undefined) throw new UsageError(`${path}: ${fault}`);
  return file;
}

function fileFault(file: string): string | undefined {
  if (!existsSync(file)) return 'is no file that is there';
  const stat = statSync(file);
  if (stat.isDirectory()) return 'is a directory: expected a spec (*.spec) or a source package (*.src.rpm) in it';
  return stat.isFile() ? unreadable(file, constants.R_OK) : 'is not a regular file';
}

function unreadable(path: string, mode: number): string | undefined {
  try {
    accessSync(path, mode);
    return undefined;
  } catch (error) {
    return `can't be read (${String((error as NodeJS.ErrnoException).code)})`;
  }
}
