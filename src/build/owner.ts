import { lchownSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a directory that only its owner may enter, and what is missing above it. */
export function makeDirectory(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) giveToCaller(made);
}

/**
 * Gives what was just made to whoever called sudo, if that is how we run: mock, started by root, builds as that user and has to write there, and the
 * results are that user's. What lies behind a symbolic link stays as it is.
 */
export function giveToCaller(path: string): void {
  const caller = callerOf(process.getuid?.(), process.env);
  if (caller) lchownSync(path, caller.uid, caller.gid);
}

/** Who called sudo (sudo(8), ENVIRONMENT), where we run as root by it. */
export function callerOf(
  uid: number | undefined,
  { SUDO_UID = '', SUDO_GID = '' }: Readonly<Record<string, string | undefined>>,
): { readonly uid: number; readonly gid: number } | undefined {
  const [user, group] = [SUDO_UID, SUDO_GID].map((id) => (/^\d{1,10}$/.test(id) ? Number(id) : undefined));
  return uid === 0 && user !== undefined ? { uid: user, gid: group ?? -1 } : undefined;
}
