/** A spec, and the directory of its sources. */
export interface SpecSubject {
  readonly spec: string;
  readonly sources: string;
}

/** What gets built. Paths are absolute. */
export type Subject =
  | SpecSubject
  | { readonly sourcePackage: string }
  /** Source packages in their order, each of which may use those before it; `last` is a spec that is built behind them. */
  | { readonly chain: readonly string[]; readonly last?: SpecSubject }
  | ProjectSubject;

/** Packages that their engine finds and orders by itself. */
export interface ProjectSubject {
  /** The directory of the project. */
  readonly project: string;
  /** The packages of it to build; none: all. */
  readonly packages: readonly string[];
  /** Files of the project to check with what comes out: specs, configurations. */
  readonly files: readonly string[];
}

/** What to build, and how. Paths are absolute; names have been looked at (names.ts). */
export interface BuildRequest {
  readonly subject: Subject;
  /** Of this build alone: new, or empty. */
  readonly directory: string;
  /** A configuration of the engine: a name, or the path of a file. */
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

/** Where the source packages that get built lie, below the directory of their build. */
export const originals = 'originals';
