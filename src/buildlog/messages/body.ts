import type { LogLevel, MessageBody } from '../model.js';

/** A message as it is read from a line: what it says and how much it weighs. */
export interface Read {
  readonly body: MessageBody;
  readonly level: LogLevel;
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
  /** What `cp` could not find last: `%doc` and `%license` copy with it. */
  readonly wanted: string | undefined;
}

/** Reads one kind of message from a plain line; undefined where the line is none. */
export type MessageReader = (line: string, around: Circumstances) => Read | undefined;

/**
 * The path inside the package of one below a buildroot: what follows `BUILDROOT`, and the directory that rpm before 4.20 makes in it for each
 * package (`%{NAME}-%{VERSION}-%{RELEASE}.%{_arch}`).
 */
export function withoutBuildroot(path: string): string {
  const at = path.indexOf('/BUILDROOT/');
  if (at < 0) return path;
  const inside = path.slice(at + '/BUILDROOT'.length);
  const end = inside.indexOf('/', 1);
  return end > 0 && isNevra(inside.slice(1, end)) ? inside.slice(end) : inside;
}

function isNevra(name: string): boolean {
  const release = name.lastIndexOf('-');
  const version = name.lastIndexOf('-', release - 1);
  return version > 0 && release > version + 1 && name.indexOf('.', release) > release + 1;
}
