import type { FactsRequest } from '../rpm/facts.js';
import type { Need } from './rule.js';
import { textGlobsOf } from './text-needs.js';

/** What rules with these needs want to know of a package; the payload is read only where there is a need that only it can answer. */
export function factsRequest(needs: readonly Need[]): FactsRequest {
  const asked = new Set(needs);
  const text = textGlobsOf(needs);
  const flags = Object.fromEntries(optionalFacts.flatMap(([need, fact]) => (asked.has(need) ? [[fact, true]] : []))) as Partial<FactsRequest>;
  const elf = asked.has('imports') || asked.has('elf');
  const firstLine = asked.has('first-line');
  return { payload: elf || firstLine || text.length > 0 || Object.keys(flags).length > 0, elf, firstLine, text, ...flags };
}

const optionalFacts = [
  ['imports', 'imports'],
  ['text-form', 'textForm'],
  ['format', 'format'],
  ['build-paths', 'buildPaths'],
  ['shell-scripts', 'shellScripts'],
  ['man-pages', 'manPages'],
  ['info-pages', 'infoPages'],
  ['jar-manifest', 'jarManifests'],
] as const satisfies readonly (readonly [Need, keyof FactsRequest])[];
