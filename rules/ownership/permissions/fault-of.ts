import type { FindingLevel, PackageFile } from '../../../src/policy/index.js';
import { buildAccounts } from '../../data/names/accounts.js';
import { isDirectory, isExecutable, isGhost, isRegular } from '../../data/paths/file-type.js';
import { isBelow, mergedUsr } from '../../data/paths/install-path.js';
import { attributes, isRootAccount, octal, permissions } from '../../data/paths/permissions.js';

export interface Fault {
  readonly what: string;
  readonly advice: string;
  readonly level?: FindingLevel;
  readonly rpmlint?: string;
}

/** The gravest fault of a file or directory. Modes of directories are `directory-permissions`, apart from those that let everybody write. */
export function faultOf(file: PackageFile): Fault | undefined {
  return wrongAccount(file) ?? wrongAnywhere(file) ?? (isRegular(file) && !isGhost(file) && !isPrivileged(file) ? wrongByPlace(file) : undefined);
}

function wrongAccount({ user, group }: PackageFile): Fault | undefined {
  const userIsWrong = isBuilders(user);
  if (!userIsWrong && !isBuilders(group)) return undefined;
  const what = userIsWrong ? `The owner is ${user}` : `The group is ${group}`;
  const advice = "Other systems don't have it, or have it for somebody else. Write %attr(-,root,root).";
  return { what: `${what}, an account of the build`, advice, rpmlint: userIsWrong ? 'non-standard-uid' : 'non-standard-gid' };
}

/** An account of the building machine; a plain number is one that it has no name for. */
const isBuilders = (name: string): boolean => buildAccounts.has(name) || (/^[0-9]+$/.test(name) && name !== '0');

function wrongAnywhere(file: PackageFile): Fault | undefined {
  const bits = permissions(file);
  const proper = isDirectory(file) ? '0755' : properMode(file);
  if ((bits & 0o002) !== 0 && (isRegular(file) || (bits & 0o1000) === 0)) {
    return { what: `Everybody may write (${attributes(file)})`, advice: `Install it with mode ${proper}.`, rpmlint: 'world-writable' };
  }
  if (bits !== 0 || secrets.has(file.path)) return undefined;
  if (isGhost(file)) {
    return {
      what: 'The %ghost has no permissions at all (mode 0000)',
      advice: 'Say with %attr which mode the file has once it is there; rpm --restore would give it this one.',
      level: 'warning',
      rpmlint: 'zero-perms-ghost',
    };
  }
  return { what: 'Nobody has any permission (mode 0000)', advice: `Give it its mode with chmod in %install: ${proper}, say.`, rpmlint: 'zero-perms' };
}

/** Root alone reads these, whatever their mode. */
const secrets = new Set(['/etc/shadow', '/etc/shadow-', '/etc/gshadow', '/etc/gshadow-']);

/** Set-id bits and capabilities are for `setuid-or-capabilities` to judge. */
const isPrivileged = (file: PackageFile): boolean => (permissions(file) & 0o7000) !== 0 || (file.caps ?? '') !== '';

/**
 * Trees whose files are as strict as their makers want: debugging files and sources, the kernel's symbols, Perl's modules; backends of CUPS, which it runs
 * as root where others may not execute them (backend(7)).
 */
const ownModes = /^\/usr\/lib\/(?:debug\/|modules\/[^/]+\/System\.map|cups\/backend)|^\/usr\/src\/debug\/|^\/usr\/(?:share|lib|lib64)\/perl5\//;

function wrongByPlace(file: PackageFile): Fault | undefined {
  const path = mergedUsr(file.path);
  if (ownModes.test(path)) return undefined;
  if (isBelow(path, '/usr')) return wrongBelowUsr(file);
  const isOwn = file.flags.includes('config') || ['/var', '/etc', '/run', '/boot', '/srv', '/root'].some((tree) => isBelow(path, tree));
  const fault = isOwn ? undefined : keepsOut(file);
  return fault && { ...fault, level: 'note' };
}

function wrongBelowUsr(file: PackageFile): Fault | undefined {
  const { user, group } = file;
  const bits = permissions(file);
  if (!isRootAccount(user)) {
    return {
      what: `The owner is ${user}, who can change the file at will (${attributes(file)})`,
      advice: 'Below /usr files belong to root.',
      rpmlint: 'non-standard-uid',
    };
  }
  const locked = keepsOut(file);
  if (locked) return locked;
  if ((bits & 0o020) !== 0) {
    return {
      what: `The group ${group} may write (${octal(file)})`,
      advice: `Install it with mode ${properMode(file)}.`,
      level: 'warning',
      ...executablePerm(file),
    };
  }
  if (!isRootAccount(group) && (bits & 0o007) !== 0) {
    const advice = 'It gains nothing by that: everybody may read the file. Use root, or take the rights of the others away.';
    return { what: `The group is ${group} (${attributes(file)})`, advice, level: 'warning', rpmlint: 'non-standard-gid' };
  }
  if (bits === 0o444 || bits === 0o555) {
    return {
      what: `Nobody may write, its owner included (${octal(file)})`,
      advice: `The usual mode is ${properMode(file)}.`,
      level: 'note',
      ...executablePerm(file),
    };
  }
  return undefined;
}

/** Others may not read or execute what its owner may. A group of its own shows that this is meant. */
function keepsOut(file: PackageFile): Fault | undefined {
  const bits = permissions(file);
  if (!isRootAccount(file.group) && (bits & 0o007) === 0) return undefined;
  if ((bits & 0o444) !== 0o444) {
    return { what: `Not everybody may read the file (${attributes(file)})`, advice: `Install it with mode ${properMode(file)}.`, rpmlint: 'non-readable' };
  }
  const execute = bits & 0o111;
  if (execute === 0 || execute === 0o111) return undefined;
  return {
    what: `Not everybody may execute the file (${attributes(file)})`,
    advice: 'Install it with mode 0755, or 0644 if it is no program.',
    ...executablePerm(file),
  };
}

const executablePerm = (file: PackageFile): { rpmlint?: string } => (isExecutable(file) ? { rpmlint: 'non-standard-executable-perm' } : {});

/** What a file of its kind has as a rule. */
const properMode = (file: PackageFile): string => ((file.mode & 0o100) !== 0 ? '0755' : '0644');
