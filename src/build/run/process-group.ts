import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two looks at a group that is ending. */
const pause = 50;

export interface ProcessGroup {
  /** Sends a signal to every process of the group; false where none is left, or none may be reached. */
  readonly send: (signal: NodeJS.Signals) => boolean;
  /** Asks all to end, and ends those that are still there after `grace` milliseconds. */
  readonly end: (signal: NodeJS.Signals, grace: number) => Promise<void>;
  /** Whether any of it is left. */
  readonly isThere: () => boolean;
}

/** The group that a program leads which was started with `detached`; what it started itself belongs to it, as long as it does not leave it. */
export function processGroup(leader: number): ProcessGroup {
  const send = (signal: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-leader, signal);
    } catch (error) {
      // EPERM: mock has root's rights for moments, and is itself again in the next
      if (error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'EPERM')) return false;
      throw error;
    }
  };
  const gone = async (within: number): Promise<boolean> => {
    for (let waited = 0; waited < within; waited += pause) {
      if (!send(0)) return true;
      await wait(pause);
    }
    return !send(0);
  };
  return {
    send,
    end: async (signal, grace) => {
      if (!send(signal) || (await gone(grace))) return;
      send('SIGKILL');
      await gone(1000);
    },
    isThere: () => send(0),
  };
}
