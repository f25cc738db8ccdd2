import { readFileSync } from 'node:fs';

/** Bytes that this process read during an action, of whatever file; undefined where the system does not count them (it does on Linux). */
export async function bytesReadDuring(action: () => Promise<unknown>): Promise<number | undefined> {
  const before = counted();
  await action();
  const after = counted();
  return before === undefined || after === undefined ? undefined : after - before;
}

function counted(): number | undefined {
  try {
    return Number(/^rchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}
