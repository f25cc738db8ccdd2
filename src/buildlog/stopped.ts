import type { BuildRun, BuildStopped } from './model.js';

interface LastSeen {
  /** The script that was running. */
  readonly script: string | undefined;
  readonly command: string | undefined;
  /** pbuild says that the build failed. */
  readonly vmFailed: boolean;
}

/** `rpmbuild -br` ends so where build dependencies are to be installed first (rpm, build/rpmbuild.h: RPMRC_MISSINGBUILDREQUIRES). */
const missingBuildRequires = 11;

/** What there is to say of a run that ended without an error of rpm's: it failed without a word, or the log stops in the middle. */
export function stopped(run: BuildRun | undefined, { script, command, vmFailed }: LastSeen): BuildStopped | undefined {
  const failed = vmFailed || (run?.status !== undefined && run.status !== 0 && run.status !== missingBuildRequires);
  const section = script ?? (failed ? undefined : run?.scripts.at(-1)?.name);
  const cut = !failed && run !== undefined && run.status === undefined && run.wrote.length === 0 && run.scripts.length > 0 && section !== undefined;
  if (!failed && !cut) return undefined;
  const { status } = run ?? {};
  return {
    kind: 'build-stopped',
    how: failed ? 'failed' : 'cut',
    ...(section !== undefined && { section }),
    ...(command !== undefined && { command }),
    ...(status !== undefined && { status }),
    reasons: [],
  };
}
