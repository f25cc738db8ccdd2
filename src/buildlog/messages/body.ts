import type { LogLevel, MessageBody } from '../model.js';

/** A message as it is read from a line: what it says, how much it weighs, and which part of the line it is (the whole where absent). */
export interface Read {
  readonly body: MessageBody;
  readonly level: LogLevel;
  readonly from?: number;
  readonly to?: number;
}

/** What a reader of messages may ask of the log so far. */
export interface Circumstances {
  /** The script that runs: `%build`. */
  readonly script: string | undefined;
  /** The last `Processing files: …`. */
  readonly package: string | undefined;
  /** The file that patch(1) said last that it patches. */
  readonly patched: string | undefined;
  /** The line before, plain. */
  readonly before: string;
}

/** Reads one kind of message from a plain line; undefined where the line is none. */
export type MessageReader = (line: string, around: Circumstances) => Read | undefined;

/** The path inside the package of one below a buildroot: what follows the directory that rpm names after the package, or BUILDROOT itself. */
export function withoutBuildroot(path: string): string {
  const found = /^.{0,4000}?\/BUILDROOT(?:\/[^/]+-[^/]+-[^/]+\.[^/]+)?(?=\/)/.exec(path) ?? /^.{0,4000}?\/BUILD\/[^/]+\/BUILDROOT(?=\/)/.exec(path);
  return found ? path.slice(found[0].length) : path;
}
