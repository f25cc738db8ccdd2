import type { Location, Origin, Spec, TagLine } from '../../../src/policy/index.js';
import { isTag, tagsNamed } from '../../reading/syntax/tag-sites.js';

/** One Epoch line, evaluated or in a branch that this build does not take. */
export interface EpochSite {
  /** The value after expansion; raw in a branch that is not taken. */
  readonly text: string;
  /** False where the value depends on something that nobody knows, or stands unexpanded in a branch that is not taken. */
  readonly known: boolean;
  /** The value; the tag's name where the value is empty. */
  readonly at: Location | Origin;
  readonly nameAt: Location | Origin;
  /** Set in the main preamble. */
  readonly main: boolean;
  readonly dead: boolean;
  readonly leaf?: TagLine;
  /** A branch that depends on the build decides about it. */
  readonly inside: boolean;
}

/** Every Epoch line of a spec: first those that were evaluated, then those of branches that were not. */
export function epochSites(spec: Spec): EpochSite[] {
  const { source } = spec;
  const raw = tagsNamed(spec, ['Epoch']);
  const leaves = new Map(raw.flatMap(({ leaf }) => (leaf ? [[leaf.nameRange.start, leaf] as const] : [])));
  const branched = new Set(raw.flatMap(({ leaf, inside }) => (leaf && inside ? [leaf.nameRange.start] : [])));
  const evaluated = spec.tags.flatMap((tag): EpochSite[] => {
    if (!isTag(tag, ['Epoch'])) return [];
    const nameAt = tag.line.origin(0, tag.name.length);
    const leaf = nameAt.location?.source === source ? leaves.get(nameAt.location.start) : undefined;
    if (leaf) leaves.delete(leaf.nameRange.start);
    const { text, known } = tag.value;
    return [
      {
        text,
        known,
        at: text === '' ? nameAt : tag.value.origin(),
        nameAt,
        main: tag.package === 0,
        dead: false,
        inside: leaf !== undefined && branched.has(leaf.nameRange.start),
        ...(leaf && { leaf }),
      },
    ];
  });
  const others = raw.flatMap(({ leaf, at: nameAt, value, main, inside }): EpochSite[] => {
    if (!leaf || !leaves.has(leaf.nameRange.start)) return [];
    return [
      {
        text: value,
        known: !value.includes('%'),
        at: value === '' ? nameAt : { source, ...leaf.value },
        nameAt,
        main,
        dead: true,
        inside: inside !== undefined,
        leaf,
      },
    ];
  });
  return [...evaluated, ...others];
}
