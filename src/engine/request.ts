import type { AnyRule } from '../policy/rule.js';
import type { FactsRequest } from '../rpm/facts.js';

/** What these rules, taken together, want to know of a package; the payload is read only where one of them needs it. */
export function requestFor(rules: readonly AnyRule[]): FactsRequest {
  const needs = new Set(rules.filter(({ check }) => check.rpm || check.srpm || check.rpmset).flatMap(({ meta }) => meta.needs ?? []));
  const text = [...needs]
    .filter((need) => need.startsWith('text:'))
    .map((need) => need.slice('text:'.length))
    .sort();
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
