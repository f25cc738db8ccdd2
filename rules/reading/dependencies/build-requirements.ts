import type { Spec, Tag } from '../../../src/policy/index.js';
import { withoutIsa } from '../../data/names/isa-suffixes.js';
import { oncePerSpec } from '../once-per-spec.js';
import { mayHideTags } from '../syntax/hidden-tags.js';
import { tagsNamed } from '../syntax/tag-sites.js';

/** What a spec asks for to be built. */
export interface BuildRequirements {
  /** Names of everything that may be required, without ISA suffixes: also words of branches that this build does not take. */
  readonly names: ReadonlySet<string>;
  /** False where something that only a builder knows may add to them. */
  readonly complete: boolean;
  /** `%generate_buildrequires` asks for more while building. */
  readonly generates: boolean;
}

/** The build dependencies of a spec as a rule asks for them that misses one. */
export const buildRequirements: (spec: Spec) => BuildRequirements = oncePerSpec((spec) => {
  const names = new Set(spec.buildRequires.flatMap(({ operands }) => operands.map(({ name }) => withoutIsa(name))));
  for (const { value } of tagsNamed(spec, ['BuildRequires', 'BuildPreReq'])) {
    for (const word of value.split(/[\s,]+/)) names.add(withoutIsa(word.replace(/%\{?[?]?_isa\}?$/, '')));
  }
  return {
    names,
    complete: spec.tags.every(isReadable) && spec.buildRequires.every(({ operands }) => operands.every(({ nameText }) => nameText.known)) && !mayHideTags(spec),
    generates: spec.sections.some(({ name }) => name === '%generate_buildrequires'),
  };
});

/** Whether any of the names asked for passes. */
export function asksFor(spec: Spec, test: RegExp | readonly string[]): boolean {
  const { names } = buildRequirements(spec);
  if (!(test instanceof RegExp)) return test.some((name) => names.has(name));
  return [...names].some((name) => test.test(name));
}

/** A word of a list that begins with something unknown may be any name; rpm refuses it where it stays as it is. */
const isReadable = ({ name, value }: Tag): boolean => name !== 'BuildRequires' || value.known || !/(?:^|[\s,(])%/.test(value.text);
