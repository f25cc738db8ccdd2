/** What came of a build whose spec, logs and packages are the inputs. Paths are those of inputs: relative to the working directory. */
export interface BuildSummary {
  /** What built; absent where a log does not tell. */
  readonly engine?: string;
  /** The spec, the source package, or a package of a project by its name. */
  readonly subject?: string;
  /** The engine's configuration. */
  readonly root?: string;
  readonly arch?: string;
  /** `unknown`: there are packages and no log. `not-reached`: it was not begun, because of another one or of an interrupt. */
  readonly outcome: 'built' | 'failed' | 'interrupted' | 'not-reached' | 'unknown';
  /** Of what was not built: where that was decided (`%build`, `build dependencies`, `spec` …), and what to do. */
  readonly phase?: string;
  readonly message?: string;
  /** The spec and the line in it to blame for the failure, where they are known. */
  readonly path?: string;
  readonly line?: number;
  readonly directory: string;
  /** The source package that was made or given. */
  readonly sourcePackage?: string;
  readonly packages: readonly string[];
  readonly logs: readonly string[];
  /** What lies there and is not of this build, or not of one that came to its end. */
  readonly notChecked: readonly { readonly path: string; readonly why: string }[];
}

/** Whether it gave what it was to give, as far as anybody knows. */
export const isBuilt = ({ outcome }: BuildSummary): boolean => outcome === 'built' || outcome === 'unknown';

/** What is to be said of a build that did not give what it was to give. An interrupted one is told by what it left, which could not be checked. */
export function buildFault({ outcome, phase, message = '' }: BuildSummary): string | undefined {
  if (outcome === 'failed') return `the build failed (${phase}): ${message}`;
  return outcome === 'not-reached' ? message : undefined;
}

/** The file that says most of a build: its log, else what was to be built. */
export const buildFile = ({ logs, subject, directory }: BuildSummary): string => logs[0] ?? subject ?? directory;
