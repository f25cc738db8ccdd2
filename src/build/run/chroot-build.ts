import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isGone, processes } from './marked.js';
import type { ProcessGroup } from './process-group.js';

/** Milliseconds between two looks at what is left. */
const pause = 100;

/**
 * Ends a program that builds in a chroot, and lets it take down what it has mounted there (obs-build: /proc, /sys, /dev of the build root). The program and
 * what it has started itself are asked once: asked again, its shell would leave the work; and what writes its log must outlive it. What runs inside the
 * chroot is ended until nothing is left: su gives it a session and an environment of its own, so that neither group nor mark leads there. All others are
 * ended after `grace` milliseconds.
 */
export async function endChrootBuild(leader: number, root: string, group: ProcessGroup, grace: number): Promise<void> {
  for (const pid of [...processes().filter((each) => parentOf(each) === leader), leader]) send(pid, 'SIGTERM');
  for (let waited = 0; waited < grace && group.isThere(); waited += pause) {
    endInside(root);
    await wait(pause);
  }
  await group.end('SIGKILL', 1000);
  endInside(root);
}

function endInside(directory: string): void {
  // of the machine itself nothing is ended
  if (!/^\/[^/]/.test(directory)) return;
  for (const pid of processes()) if (isInside(pid, directory)) send(pid, 'SIGKILL');
}

function isInside(pid: number, directory: string): boolean {
  const root = asked(() => readlinkSync(`/proc/${pid}/root`));
  return root === directory || (root?.startsWith(`${directory}/`) ?? false);
}

/** The name of a program may have blanks and parentheses in it (proc(5), /proc/PID/stat). */
function parentOf(pid: number): number | undefined {
  const stat = asked(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  return stat === undefined ? undefined : Number(/^.*\) \S (\d+)/s.exec(stat)?.[1]);
}

function send(pid: number, signal: NodeJS.Signals): void {
  asked(() => process.kill(pid, signal));
}

/** What the system says of a process; undefined where it has ended in the meantime or is somebody else's. */
function asked<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}
