import type { BigIntStats } from 'node:fs';

/** What tells that a file is still the one that was read, without reading it: the text of its identity, and when it last changed. */
export interface FileStamp {
  readonly text: string;
  /** Milliseconds since 1970, the later of content and inode change. */
  readonly changed: number;
}

/**
 * Device, inode, size, and the times of the last change of content and of inode, in nanoseconds. A writer can set the first of the
 * times back, but not the second: the kernel sets that one to now whenever content, name or the other time is changed (POSIX, "File
 * Times Update").
 */
export function stampOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): FileStamp {
  const latest = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
  return { text: [dev, ino, size, mtimeNs, ctimeNs].join(':'), changed: Number(latest / 1_000_000n) };
}
