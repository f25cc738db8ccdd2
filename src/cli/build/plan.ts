import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { BuildRequest, Engine } from '../../build/engine.js';
import { mock } from '../../build/engines/mock.js';
import { rpmbuild } from '../../build/engines/rpmbuild.js';
import { buildDirectoryFault, isOneLine, isPlainName, pathFault } from '../../build/names.js';
import { engineFault } from '../../build/preflight.js';
import { isSourcePackage } from '../../engine/inputs/source-package.js';
import { wholeNumber } from '../command-line.js';
import type { Arguments } from '../options.js';
import { UsageError } from '../usage-error.js';

type Given = Arguments['options'];

export interface Plan {
  readonly engine: Engine;
  /** One after the other. */
  readonly requests: readonly BuildRequest[];
  /** Where all results come to lie. */
  readonly directory: string;
}

/** What a command line wants to have built. Nothing is written before all of it is understood. @throws UsageError */
export function planBuild(subject: string, given: Given, passedOn: readonly string[]): Plan {
  const engine = engineOf(given);
  const common = {
    subject: subjectOf(subject, given.sources),
    defines: (given.define ?? []).map(defined),
    undefines: plainNames(given.undefine, '--undefine'),
    with: plainNames(given.with, '--with'),
    without: plainNames(given.without, '--without'),
    enableNetwork: given['enable-network'] ?? false,
    timeout: given['rpmbuild-timeout'] === undefined ? undefined : wholeNumber(given['rpmbuild-timeout'], '--rpmbuild-timeout', 1),
    uniqueExt: plainNames(given['unique-ext'] === undefined ? [] : [given['unique-ext']], '--unique-ext')[0],
    passedOn: passable(passedOn),
  };
  const roots = (given.root ?? []).map(rootOf);
  const archs = plainNames(given.arch, '--arch');
  const fault = engineFault(engine, common, roots);
  if (fault !== undefined) throw new UsageError(fault);
  const directory = freshDirectory(given.resultdir);
  const targets = (roots.length > 0 ? roots : [undefined]).flatMap((root) => (archs.length > 0 ? archs : [undefined]).map((arch) => ({ root, arch })));
  const requests = targets.map(({ root, arch }): BuildRequest => {
    const label = [...(root === undefined ? [] : [basename(root, '.cfg')]), ...(arch === undefined ? [] : [arch])].join('-');
    return { ...common, root, arch, directory: targets.length === 1 ? directory : join(directory, label) };
  });
  const places = requests.map((request) => request.directory);
  if (new Set(places).size < places.length) throw new UsageError('-r, --arch: the same build is asked for twice');
  return { engine, requests, directory };
}

/** What an engine has no notion of is refused: silently left out, it would not do what its user relies on. */
function engineOf(given: Given): Engine {
  const { engine = 'mock' } = given;
  const refused = (options: readonly ('root' | 'unique-ext' | 'enable-network' | 'undefine')[]): void => {
    const option = options.find((name) => given[name] !== undefined);
    if (option !== undefined) throw new UsageError(`${option === 'root' ? '-r' : `--${option}`}: ${engine} has no such option`);
  };
  if (engine === 'mock') {
    refused(['undefine']);
    return mock;
  }
  if (engine === 'rpmbuild') {
    refused(['root', 'unique-ext', 'enable-network']);
    return rpmbuild;
  }
  if (engine === 'pbuild')
    throw new UsageError(
      '--engine pbuild: speclint does not start pbuild; run it, then check what it built: speclint build --no-build --resultdir _build.NAME.ARCH',
    );
  throw new UsageError(`--engine ${engine}: expected mock or rpmbuild`);
}

function subjectOf(path: string, sources: string | undefined): BuildRequest['subject'] {
  const file = resolve(path);
  const fault = pathFault(path) ?? pathFault(file) ?? (isFile(file) ? undefined : 'is no file that is there');
  if (fault !== undefined) throw new UsageError(`${path}: ${fault}`);
  if (isSourcePackage(file)) {
    if (sources !== undefined) throw new UsageError('--sources: a source package brings its own');
    return { sourcePackage: file };
  }
  if (!file.endsWith('.spec')) throw new UsageError(`${path}: expected a spec (*.spec) or a source package (*.src.rpm)`);
  const directory = sources === undefined ? dirname(file) : resolve(sources);
  const wrong = pathFault(directory) ?? (existsSync(directory) && statSync(directory).isDirectory() ? undefined : 'is no directory that is there');
  if (wrong !== undefined) throw new UsageError(`--sources ${sources ?? directory}: ${wrong}`);
  return { spec: file, sources: directory };
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

function rootOf(root: string): string {
  if (!root.endsWith('.cfg')) return plainNames([root], '-r')[0] as string;
  const file = resolve(root);
  const fault = pathFault(file);
  if (fault !== undefined) throw new UsageError(`-r ${root}: ${fault}`);
  return file;
}

function plainNames(names: readonly string[] = [], option: string): readonly string[] {
  const bad = names.find((name) => !isPlainName(name));
  if (bad !== undefined) throw new UsageError(`${option} ${bad}: expected a name of letters, digits and ._+~^-, that begins with a letter or digit`);
  return names;
}

/** rpm and mock want a body, and mock writes the text into a macro file. */
function defined(text: string): string {
  if (!isOneLine(text)) throw new UsageError('--define: a build takes no control characters in it');
  const [, name = '', body = ''] = /^\s*%?(\S+)\s*(.*)$/.exec(text) ?? [];
  return `${name} ${body === '' ? '%{nil}' : body}`;
}

/** What says where results go, or what is done at all, is not for the user to say a second time. */
const ours =
  /^(?:-r|--root|--resultdir|--rebuild|--buildsrpm|--chain|--spec|--sources|--shell|--chroot|--clean|--scrub|--init|--install|-[brt][a-z]|--recompile)(?:=|$)/;

function passable(words: readonly string[]): readonly string[] {
  const bad = words.find((word) => ours.test(word) || !isOneLine(word));
  if (bad !== undefined) throw new UsageError(`-- ${bad}: speclint says that itself, or has an option for it`);
  return words;
}

/** mock and rpmbuild add to what lies in a directory and never empty it: what another build left there would be taken for this one's. */
function freshDirectory(given: string | undefined): string {
  const directory = given === undefined ? undefined : resolve(given);
  const fault = buildDirectoryFault(directory ?? tmpdir());
  if (fault !== undefined) throw new UsageError(`${given === undefined ? tmpdir() : `--resultdir ${given}`}: ${fault}`);
  if (directory === undefined) return mkdtempSync(join(tmpdir(), 'speclint-build-'));
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (readdirSync(directory).length > 0)
      throw new UsageError(
        `--resultdir ${given}: it is not empty, and what is in it would be mixed with the results; name a new one, or check what is there: --no-build`,
      );
    return directory;
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(`--resultdir ${given}: it can't be made (${String(error.code)})`);
    throw error;
  }
}
