import type { AnyRule } from '../policy/rule.js';
import { textGlobs } from '../policy/text-needs.js';
import type { FactsRequest } from '../rpm/facts.js';

/** What these rules, taken together, want to know of a package; the payload is read only where one of them needs it. */
export function requestFor(rules: readonly AnyRule[]): FactsRequest {
  const ofPackages = rules.filter(({ check }) => check.rpm || check.srpm || check.rpmset);
  const needs = new Set(ofPackages.flatMap(({ meta }) => meta.needs ?? []));
  const text = textGlobs(ofPackages);
  const [imports, textForm, format, buildPaths] = [needs.has('imports'), needs.has('text-form'), needs.has('format'), needs.has('build-paths')];
  const elf = imports || needs.has('elf');
  const firstLine = needs.has('first-line');
  return {
    payload: elf || firstLine || textForm || format || buildPaths || text.length > 0,
    elf,
    firstLine,
    text,
    ...(imports && { imports }),
    ...(textForm && { textForm }),
    ...(format && { format }),
    ...(buildPaths && { buildPaths }),
  };
}
