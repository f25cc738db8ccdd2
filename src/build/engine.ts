import type { BuildLog } from '../buildlog/model.js';
import type { BuildRequest, ProjectSubject, SpecSubject } from './request.js';
import type { Diagnosis, EngineName, PackageResult } from './results/result.js';
import type { Ended } from './run/command.js';

/** One run of the engine's program. */
export interface Step {
  readonly makes: 'source-package' | 'packages';
  readonly args: readonly string[];
  /** Where the source package comes to lie, or the packages. */
  readonly directory: string;
  /** The file that the program's own output goes to. */
  readonly output: string;
  /** Lines to put into it before the program runs. */
  readonly heading?: string;
  /** Seconds after which we end it, where the engine does not do so itself. */
  readonly timeout?: number | undefined;
  /** The directory that it builds in as a root of its own without a machine around it, once that is known. */
  readonly chroot?: () => string | undefined;
}

/** What is known of a step that did not end well. */
export interface Failure {
  readonly step: Pick<Step, 'makes'>;
  readonly ended: Ended;
  readonly request: Pick<BuildRequest, 'root' | 'arch' | 'timeout' | 'uniqueExt'>;
  /** What the build's log says, where there is one. */
  readonly log?: BuildLog | undefined;
  /** mock's state.log; empty where there is none. */
  readonly state: string;
  /** The last lines of what the program itself said. */
  readonly said: readonly string[];
}

/** A program that builds packages. It declares what to run and how to read what comes of it; flows/ runs it. */
export interface Engine {
  readonly name: EngineName;
  /** What is looked for in the PATH. */
  readonly program: string;
  /** How to get it. */
  readonly missing: string;
  /** Milliseconds that it gets to end once it was asked to. */
  readonly grace: number;
  /** Options of `speclint build` that it has no notion of, with the reason: left out without a word, they would not do what their user relies on. */
  readonly refuses: { readonly [Option in EngineOption]?: string };
  /** Arguments that a user may not pass on, since speclint says them itself: whole words, or what stands before their `=`. */
  readonly ours: RegExp;
  /** Why it cannot build this here with these configurations, where that can be told before it is started. */
  readonly fault?: (request: Pick<BuildRequest, 'subject' | 'passedOn'>, roots: readonly string[]) => string | undefined;
  /** Builds with the same room never run at the same time. */
  readonly room: (request: BuildRequest) => string;
  /** What a line of the output says of how far the build is. */
  readonly progress: (line: string) => string | undefined;
  /** The logs that lie in a step's directory and say what happened, the one of the build first; those that are absent are left out. */
  readonly logs: readonly [string, ...string[]];
  readonly diagnose: (failure: Failure) => Diagnosis;
  /** How it builds one package of a spec or a source package, where it does. */
  readonly package?: PackageFlow;
  /** How it builds several source packages in a given order, each with what came before it. */
  readonly chain?: ChainFlow;
  /** How it builds a directory of packages whose order it finds itself. */
  readonly project?: ProjectFlow;
}

export type EngineOption = 'root' | 'arch' | 'sources' | 'resultdir' | 'enable-network' | 'unique-ext' | 'undefine' | 'chain' | 'rpmbuild-timeout';

/** A source package first, then packages of it. */
export interface PackageFlow {
  readonly sourceStep: (request: BuildRequest, spec: SpecSubject) => Step;
  readonly packageStep: (request: BuildRequest, sourcePackage: string) => Step;
}

/** All in one run of the program, with results in a directory for each source package. */
export interface ChainFlow {
  readonly step: (request: BuildRequest, sourcePackages: readonly string[]) => Step;
  /** The path of the source package that gets built from a line of the output on. */
  readonly begins: (line: string) => string | undefined;
  /** The directories of results after a run, whichever of them there are: that of a source package is called as the function says. */
  readonly results: (request: BuildRequest, sourcePackage: string) => string | undefined;
  /** Whether the package of a directory of results was built; undefined where the engine did not come to an end with it. */
  readonly outcome: (directory: string) => 'built' | 'failed' | undefined;
}

/** All in one run of the program, which decides itself what to build and where results go. */
export interface ProjectFlow {
  /** The project that a path on the command line means: its directory, one of a package in it, or a spec there; else why it means none. */
  readonly subject: (path: string, passedOn: readonly string[]) => ProjectSubject | { readonly fault: string };
  /** Looks at what there is before the run, so that nothing old is taken for its result; then says what to run and how to read what came of it. */
  readonly begin: (request: BuildRequest, project: ProjectSubject) => ProjectRun;
}

export interface ProjectRun {
  readonly step: Step;
  /** Hears each line that the program says. */
  readonly onLine: (line: string) => void;
  /** The results, one for each package that belongs to the run, in the order of their names. */
  readonly results: (ended: Ended, signal: AbortSignal) => Promise<readonly PackageResult[]>;
}
