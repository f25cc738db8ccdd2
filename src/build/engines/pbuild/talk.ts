/** What pbuild says of a run, in lines of its own. */
export interface Talk {
  /** Where it keeps the results of all packages: `_build.NAME.ARCH` in the project. */
  readonly results: string | undefined;
  /** Where it builds. */
  readonly area: string | undefined;
  /** Packages whose build has begun, in this order. */
  readonly begun: ReadonlySet<string>;
  /** Packages whose build came to its end, with how. */
  readonly finished: ReadonlyMap<string, 'succeeded' | 'failed'>;
}

export interface TalkReader {
  readonly hear: (line: string) => void;
  readonly talk: Talk;
}

/** A package, or `.` where the project is its own only package, or a flavor of one: `demo:static`. */
const name = String.raw`(\.|[\w+][\w.+~^:-]*)`;
const begins = new RegExp(`^(?:\\d{1,3}: )?building ${name}/\\S`);
const ends = new RegExp(`^(?:\\d{1,3}: )?finished ${name}/.* after .{1,40}: (succeeded|failed|genbuildreqs)$`);

/** Listens to pbuild (obs-build, the program `pbuild` and PBuild::Checker). What a build itself prints comes behind the two directories, or elsewhere. */
export function talkReader(): TalkReader {
  const begun = new Set<string>();
  const finished = new Map<string, 'succeeded' | 'failed'>();
  const talk: { -readonly [Key in keyof Talk]: Talk[Key] } = { results: undefined, area: undefined, begun, finished };
  const hear = (line: string): void => {
    talk.results ??= /^ {4}result directory: (\/.+)$/.exec(line)?.[1];
    talk.area ??= /^ {4}build area: (\/.+)$/.exec(line)?.[1];
    const begin = begins.exec(line)?.[1];
    if (begin !== undefined) {
      begun.add(begin);
      finished.delete(begin);
    }
    const [, end, how] = ends.exec(line) ?? [];
    // a build that only told what it needs is begun anew
    if (end !== undefined && (how === 'succeeded' || how === 'failed')) finished.set(end, how);
  };
  return { hear, talk };
}

/** What a line says of how far pbuild is: its own, and those of a build that it shows. */
export function progressOf(line: string): string | undefined {
  const [, end, how] = ends.exec(line) ?? [];
  if (end !== undefined) return how === 'genbuildreqs' ? undefined : end === '.' ? how : `${end} ${how}`;
  const begin = begins.exec(line)?.[1];
  if (begin !== undefined) return begin === '.' ? undefined : begin;
  const shown = line.replace(/^\[ *\d{1,9}s\] /, '');
  if (/^init_buildsystem /.test(shown)) return 'build root';
  return (
    /^Executing\((%\w{1,40})\): /.exec(shown)?.[1] ??
    (shown.startsWith('Processing files: ') ? 'packaging' : /^(fetching \d+ binar(?:y|ies)) from /.exec(line)?.[1])
  );
}
