import type { FindingLevel } from '../../../src/policy/index.js';

/** What is wrong with a link, and what rpmlint calls it. */
export interface LinkFault {
  readonly message: string;
  /** Where it is not the rule's own. */
  readonly level?: FindingLevel;
  readonly rpmlint: string;
}
