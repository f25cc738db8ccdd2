export type EngineName = 'mock' | 'rpmbuild' | 'pbuild';

/** Where a build failed, for people. */
export interface Diagnosis {
  /** `%build`, `build dependencies`, `spec` … */
  readonly phase: string;
  /** One sentence or two: what failed, and what to do where that is known. */
  readonly message: string;
}

/** Of a build that a signal ended. */
export const interrupted: Diagnosis = { phase: 'interrupted', message: 'the build was interrupted' };

/** What came of one package. */
export interface PackageResult {
  /** What was built: the path of a spec or a source package, or a package of a project by its name. Undefined for results that were found. */
  readonly subject?: string | undefined;
  readonly directory: string;
  /** `unknown`: packages without a log. `not-reached`: what came before it in a chain, or what it needs, failed. */
  readonly outcome: 'built' | 'failed' | 'interrupted' | 'not-reached' | 'unknown';
  /** The packages that this build wrote; none of a build that failed. */
  readonly packages: readonly string[];
  readonly logs: readonly string[];
  /** Logs and directories of results that this user may not read. */
  readonly shut?: readonly string[];
  /** Packages that lie there and are not of this build, or of one that did not come to its end. */
  readonly passedOver: readonly string[];
  /** The source package that was made or given, where the results have none. */
  readonly sourcePackage?: string | undefined;
  /** Of what failed or was not reached. */
  readonly diagnosis?: Diagnosis;
}

/** What came of one package, with who built it for what. */
export interface BuildResult extends PackageResult {
  readonly engine?: EngineName | undefined;
  readonly root?: string | undefined;
  readonly arch?: string | undefined;
}
