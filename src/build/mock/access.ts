import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { inPath } from '../in-path.js';

/** Why this user may not build with mock. What cannot be known beforehand, mock has to say itself. */
export function accessFault(): string | undefined {
  const [uid, gid] = [process.getuid?.(), process.getegid?.()];
  if (uid === undefined || gid === undefined) return undefined;
  const groups = [gid, ...(process.getgroups?.() ?? [])];
  const groupFile = existsSync('/etc/group') ? readFileSync('/etc/group', 'utf8') : '';
  return groupFault(groupFile, { uid, groups }) ?? (uid === 0 ? rootFault(firstLine(inPath('mock')), process.env) : undefined);
}

/** Why a user may not build with mock, which lets none but root and the members of its group: of the text of /etc/group (group(5)). */
export function groupFault(groupFile: string, { uid, groups }: { readonly uid: number; readonly groups: readonly number[] }): string | undefined {
  const line = /^mock:[^:\n]*:(\d+):/m.exec(groupFile);
  if (uid === 0 || !line || groups.includes(Number(line[1]))) return undefined;
  return 'this user is not in the group "mock": usermod -a -G mock USER (as root), then log in anew';
}

/** What to do where mock was started by root, and nobody is named as whom it could build. */
export const notAsRoot =
  'mock does not build as root: run speclint as a user of the group "mock" (usermod -a -G mock USER), or through sudo, which tells mock who that is';

/**
 * Why root may not start mock by a program with this first line. mock's own program, a Python script, gives up unless sudo or consolehelper says who
 * started it (rootcheck in mock.py, 2.12 and 6.7). What packages put into the PATH is consolehelper, which says so; any other wrapper may.
 */
export function rootFault(programBegin: string, { SUDO_UID, USERHELPER_UID }: Readonly<Record<string, string | undefined>>): string | undefined {
  return !SUDO_UID && !USERHELPER_UID && /^#!.*\bpython/.test(programBegin) ? notAsRoot : undefined;
}

/** The first line of a program, as far as 256 bytes go. */
function firstLine(path: string | undefined): string {
  if (path === undefined) return '';
  const descriptor = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(256);
    const size = readSync(descriptor, buffer, 0, buffer.length, 0);
    return buffer.toString('latin1', 0, size).split('\n')[0] ?? '';
  } finally {
    closeSync(descriptor);
  }
}
