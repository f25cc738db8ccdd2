import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** Milliseconds between two looks at a log. */
const interval = 200;
/** Bytes read at one look; a log that grows faster is followed later. */
const most = 4 << 20;
/** Characters of a line that are looked at. */
const longest = 4096;

/** Tells each whole line that is written to a file from now on, until the returned function is called. */
export function follow(path: string, onLine: (line: string) => void): () => void {
  const descriptor = openSync(path, 'r');
  const buffer = Buffer.alloc(64 << 10);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const look = (): void => {
    for (let total = 0; total < most; ) {
      const size = readSync(descriptor, buffer, 0, buffer.length, null);
      if (size === 0) return;
      total += size;
      const lines = (rest + decoder.write(buffer.subarray(0, size))).split('\n');
      rest = (lines.pop() ?? '').slice(0, longest);
      for (const line of lines) onLine(line.slice(0, longest));
    }
  };
  const timer = setInterval(look, interval);
  return () => {
    clearInterval(timer);
    look();
    closeSync(descriptor);
  };
}

/** The same for a file that comes later; `path` is asked for it until there is one. */
export function followOnceThere(path: () => string | undefined, onLine: (line: string) => void): () => void {
  let unfollow: (() => void) | undefined;
  const look = (): void => {
    const now = path();
    if (now === undefined || !existsSync(now)) return;
    clearInterval(timer);
    unfollow = follow(now, onLine);
  };
  const timer = setInterval(look, interval);
  return () => {
    clearInterval(timer);
    unfollow?.();
  };
}
