import { readdirSync, readFileSync } from 'node:fs';

/** The variable that everything a build starts inherits. */
export const markName = 'SPECLINT_BUILD';

/**
 * Ends the processes that carry a mark in their environment: a daemon that a build has started leaves the process group (setsid), but not this.
 * Where there is no /proc, nothing is found.
 */
export function endMarked(mark: string): void {
  for (const pid of processes()) {
    if (!isMarked(pid, mark)) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
}

export function processes(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

function isMarked(pid: number, mark: string): boolean {
  try {
    return pid !== process.pid && readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(`${markName}=${mark}`);
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

/** It ended in the meantime, is somebody else's, or there is no /proc. */
export const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ESRCH', 'ENOENT', 'EPERM', 'EACCES'].includes(String(error.code));
