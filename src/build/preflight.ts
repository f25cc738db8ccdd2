import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { nearest } from '../config/suggest.js';
import type { Engine } from './engine.js';
import type { BuildRequest } from './request.js';

/** Why an engine can't be started here, and what to do about it; undefined where nothing speaks against it. */
export function engineFault(engine: Engine, { passedOn }: Pick<BuildRequest, 'passedOn'>, roots: readonly string[]): string | undefined {
  if (!isInPath(engine.program)) return `${engine.program} is not installed: ${engine.missing}`;
  if (engine.name !== 'mock') return undefined;
  return ownGroupFault() ?? roots.map((root) => configurationFault(root, configurationDirectories(passedOn))).find((fault) => fault !== undefined);
}

function isInPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((directory) => {
    try {
      const path = join(directory || '.', program);
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false; // not here: the next directory may have it
    }
  });
}

/** Where the group does not stand in /etc/group, mock itself has to say so. */
function ownGroupFault(): string | undefined {
  const [uid, gid] = [process.getuid?.(), process.getegid?.()];
  if (uid === undefined || gid === undefined || !existsSync('/etc/group')) return undefined;
  return groupFault(readFileSync('/etc/group', 'utf8'), { uid, groups: [gid, ...(process.getgroups?.() ?? [])] });
}

/** Why a user may not build with mock, which lets none but root and the members of its group: of the text of /etc/group (group(5)). */
export function groupFault(groupFile: string, { uid, groups }: { readonly uid: number; readonly groups: readonly number[] }): string | undefined {
  const line = /^mock:[^:\n]*:(\d+):/m.exec(groupFile);
  if (uid === 0 || !line || groups.includes(Number(line[1]))) return undefined;
  return 'this user is not in the group "mock": usermod -a -G mock USER (as root), then log in anew';
}

/** Where mock looks for configurations: the user's own, and its directory, which `--configdir` names. */
function configurationDirectories(passedOn: readonly string[]): string[] {
  const at = passedOn.lastIndexOf('--configdir');
  const named = passedOn.findLast((word) => word.startsWith('--configdir='))?.slice('--configdir='.length) ?? (at < 0 ? undefined : passedOn[at + 1]);
  return [join(homedir(), '.config/mock'), named ?? '/etc/mock'];
}

/** Why mock has no such configuration, with the nearest that it has. Their names are read, never what is in them: they are code. */
export function configurationFault(root: string, directories: readonly string[]): string | undefined {
  if (root.endsWith('.cfg')) return existsSync(root) ? undefined : `-r ${root}: there is no such file`;
  const names = directories
    .flatMap((directory) => (existsSync(directory) ? readdirSync(directory) : []))
    .flatMap((name) => /^(.+)\.cfg$/.exec(name)?.[1] ?? []);
  if (names.includes(root)) return undefined;
  const known = names.filter((name) => name !== 'site-defaults' && name !== 'chroot-aliases');
  // EPEL's are built upon another distribution: alma+epel-9-x86_64
  const upon = known.filter((name) => name.endsWith(`+${root}`)).sort();
  const alike = known.filter((name) => name.split('-')[0] === root.split('-')[0]).sort();
  const hints = [...new Set([...upon, nearest(root, known) ?? [], ...alike].flat())].slice(0, 6);
  const hint =
    hints.length > 0 ? `; mock has ${hints.join(', ')}` : known.length > 0 ? `; mock --list-chroots shows all ${known.length}` : '; install mock-core-configs';
  return `-r ${root}: there is no ${root}.cfg in ${directories.join(' or ')}${hint}`;
}
