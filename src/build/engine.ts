import type { BuildLog } from '../buildlog/model.js';
import type { Ended } from './run/command.js';

/** What to build, and how. Paths are absolute; names have been looked at (names.ts). */
export interface BuildRequest {
  /** The spec with the directory of its sources, or a source package. */
  readonly subject: { readonly spec: string; readonly sources: string } | { readonly sourcePackage: string };
  /** Of this build alone: new, or empty. */
  readonly directory: string;
  /** mock's configuration: a name, or the path of a file. */
  readonly root?: string | undefined;
  readonly arch?: string | undefined;
  /** `NAME BODY`. */
  readonly defines: readonly string[];
  readonly undefines: readonly string[];
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly enableNetwork: boolean;
  /** Seconds. */
  readonly timeout?: number | undefined;
  readonly uniqueExt?: string | undefined;
  /** Arguments of the engine that the user gave as such. */
  readonly passedOn: readonly string[];
}

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
}

/** What is known of a step that did not end well. */
export interface Failure {
  readonly step: Pick<Step, 'makes'>;
  readonly ended: Ended;
  readonly request: Pick<BuildRequest, 'root' | 'timeout' | 'uniqueExt'>;
  /** What the build's log says, where there is one. */
  readonly log?: BuildLog | undefined;
  /** mock's state.log; empty where there is none. */
  readonly state: string;
  /** The last lines of what the program itself said. */
  readonly said: readonly string[];
}

/** Where a build failed, for people. */
export interface Diagnosis {
  /** `%build`, `build dependencies`, `spec` … */
  readonly phase: string;
  /** One sentence or two: what failed, and what to do where that is known. */
  readonly message: string;
}

/** A program that builds packages. */
export interface Engine {
  readonly name: 'mock' | 'rpmbuild';
  /** What is looked for in the PATH. */
  readonly program: string;
  /** How to get it. */
  readonly missing: string;
  /** Milliseconds that it gets to end once it was asked to. */
  readonly grace: number;
  readonly sourceStep: (request: BuildRequest, spec: { readonly spec: string; readonly sources: string }) => Step;
  readonly packageStep: (request: BuildRequest, sourcePackage: string) => Step;
  /** What a line of the output says of how far the build is. */
  readonly progress: (line: string) => string | undefined;
  /** The logs that lie in a step's directory and say what happened; those that are absent are left out. */
  readonly logs: readonly string[];
  readonly diagnose: (failure: Failure) => Diagnosis;
}

/** Where the source package that gets built lies, below the directory of its build. */
export const originals = 'originals';
