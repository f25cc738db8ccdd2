/** Work that must not run at the same time as other work in the same room. */
export interface Task<T> {
  readonly room: string;
  readonly run: () => Promise<T>;
}

/** Runs tasks, up to `jobs` at once and each room's one after the other; their results in the order of the tasks. */
export async function schedule<T>(tasks: readonly Task<T>[], jobs: number): Promise<T[]> {
  const results: T[] = [];
  const waiting = [...tasks.entries()];
  const taken = new Set<string>();
  const worker = async (): Promise<void> => {
    for (;;) {
      const next = waiting.findIndex(([, { room }]) => !taken.has(room));
      // whoever holds the room comes back for what waits for it
      const [entry] = next < 0 ? [] : waiting.splice(next, 1);
      if (!entry) return;
      const [at, { room, run }] = entry;
      taken.add(room);
      try {
        results[at] = await run();
      } finally {
        taken.delete(room);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, worker));
  return results;
}
