import type { Spec } from '../../spec/model.js';
import type { Example } from '../example.js';
import { suppressionLedger } from '../suppression/match.js';
import type { SuppressionUses } from '../suppression/model.js';
import { readSuppressions } from '../suppression/read.js';

/** The suppressions of an example's spec, after findings of other rules on the given lines. */
export function exampleSuppressions({ source, syntax }: Spec, found: NonNullable<Example['found']>): SuppressionUses {
  const ledger = suppressionLedger(readSuppressions(syntax));
  for (const [ruleId, lines] of Object.entries(found)) {
    for (const line of lines) {
      const start = source.lineStarts[line - 1];
      ledger.suppressionOf({ ruleId, ...(start !== undefined && { location: { source, start, end: start } }) });
    }
  }
  return ledger.uses((id) => ({ state: id in found ? 'unused' : 'unknown' }));
}
