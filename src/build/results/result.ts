import type { Diagnosis } from '../engine.js';

/** What lies in the directory of one build. */
export interface BuildResult {
  readonly directory: string;
  /** `unknown`: packages without a log. */
  readonly outcome: 'built' | 'failed' | 'interrupted' | 'unknown';
  /** The packages that this build wrote; none of a build that failed. */
  readonly packages: readonly string[];
  readonly logs: readonly string[];
  /** Packages that lie there and are not of this build, or of one that did not come to its end. */
  readonly passedOver: readonly string[];
  readonly diagnosis?: Diagnosis;
}
