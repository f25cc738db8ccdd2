import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { nearest } from '../../config/suggest.js';

/** Why mock has not all of the configurations that it is to build with. */
export function configurationsFault(roots: readonly string[], passedOn: readonly string[]): string | undefined {
  const directories = configurationDirectories(passedOn);
  return roots.map((root) => configurationFault(root, directories)).find((fault) => fault !== undefined);
}

/** Where mock looks for configurations: the user's own, and its directory, which `--configdir` names. */
function configurationDirectories(passedOn: readonly string[]): string[] {
  const at = passedOn.lastIndexOf('--configdir');
  const named = passedOn.findLast((word) => word.startsWith('--configdir='))?.slice('--configdir='.length) ?? (at < 0 ? undefined : passedOn[at + 1]);
  return [join(homedir(), '.config/mock'), named ?? '/etc/mock'];
}

/** Why mock has no such configuration, with the nearest that it has. Their names are read, never what is in them: they are code. */
export function configurationFault(root: string, directories: readonly string[]): string | undefined {
  // a file, which was looked for when the command line was understood
  if (root.endsWith('.cfg')) return undefined;
  const names = directories
    .flatMap((directory) => (existsSync(directory) ? readdirSync(directory) : []))
    .flatMap((name) => /^(.+)\.cfg$/.exec(name)?.[1] ?? []);
  if (names.includes(root)) return undefined;
  const known = [...new Set(names)].filter((name) => name !== 'site-defaults' && name !== 'chroot-aliases').sort();
  const hint = hintOf32Bit(root, known) ?? hintOf(root, known);
  return `-r ${root}: there is no ${root}.cfg in ${directories.join(' or ')}${hint}`;
}

/**
 * mock-core-configs has x86_64 but no 32-bit x86 of AlmaLinux and others (its list, 2.12 to 6.7); AlmaLinux's guide to building packages brings an
 * almalinux-8-i686.cfg of its own.
 */
function hintOf32Bit(root: string, known: readonly string[]): string | undefined {
  const system = /^(.+)-i[3-6]86$/.exec(root)?.[1];
  if (system === undefined || !known.includes(`${system}-x86_64`) || known.some((name) => name.startsWith(`${system}-i`))) return undefined;
  const whose = system.startsWith('almalinux-') ? "AlmaLinux's guide to building packages with mock has one" : "ask the distribution's builders for theirs";
  return `. mock-core-configs has none of ${system} for 32-bit x86, only ${system}-x86_64: ${whose}; put it there, or name it with its path: -r ./${root}.cfg`;
}

function hintOf(root: string, known: readonly string[]): string {
  if (known.length === 0) return '; install mock-core-configs';
  // EPEL's are built upon another distribution: alma+epel-9-x86_64
  const upon = known.filter((name) => name.endsWith(`+${root}`));
  const [system, architecture] = [root.split('-')[0], root.split('-').at(-1)];
  const related = known.filter((name) => name.split('-')[0] === system);
  const sameMachine = related.filter((name) => name.split('-').at(-1) === architecture);
  const hints = [...new Set([upon, nearest(root, known) ?? [], sameMachine, related].flat())].slice(0, 6);
  return hints.length > 0 ? `; mock has ${hints.join(', ')}` : `; mock --list-chroots shows all ${known.length}`;
}
