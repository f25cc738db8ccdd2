import { isDecided, type Leaf, type Origin, type Spec, type Traced } from '../../../src/policy/index.js';
import { sourceBasename } from '../../../src/spec/evaluate/preamble/sources.js';
import type { SourceEntry } from '../../../src/spec/model.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leafAt } from '../syntax/leaf-at.js';

/** A source or patch of the spec, from a tag or from a line of `%sourcelist` or `%patchlist`. */
export interface SourceSite {
  readonly kind: 'source' | 'patch';
  readonly number: number;
  readonly value: Traced;
  /** The name that rpm looks for in its source directory: behind the last slash, so `#/name` too. Empty where the value is not decided. */
  readonly file: string;
  /** Of the value. */
  readonly at: Origin;
  /** The raw line; absent where a macro file or nothing that can be placed brought it. */
  readonly leaf?: Leaf;
  /** False inside a branch whose condition is unknown, and where the value hangs on something unknown. */
  readonly decided: boolean;
}

/** All sources, then all patches, in the order of the text. */
export const sourceSites: (spec: Spec) => readonly SourceSite[] = oncePerSpec((spec) => [
  ...spec.sources.map((entry) => siteOf(spec, 'source', entry)),
  ...spec.patches.map((entry) => siteOf(spec, 'patch', entry)),
]);

function siteOf(spec: Spec, kind: SourceSite['kind'], { number, value, tag }: SourceEntry): SourceSite {
  const at = value.origin();
  const leaf = at.location?.source === spec.source ? leafAt(spec, at.location.start) : undefined;
  const decided = isDecided(value) && !value.text.includes('%') && tag?.uncertain !== true;
  return { kind, number, value, file: decided ? sourceBasename(value.text) : '', at, ...(leaf && { leaf }), decided };
}

/** How a message names a source or patch: as its tag is written (`Patch0001`), with its number where the tag has none. */
export function nameOf({ kind, number, leaf }: Pick<SourceSite, 'kind' | 'number' | 'leaf'>): string {
  return leaf?.kind === 'tag' && /\d$/.test(leaf.name) ? leaf.name : `${kind === 'source' ? 'Source' : 'Patch'}${number}`;
}

/** Such as `https://`; a scheme is letters, digits, plus, dot and minus (RFC 3986, section 3.1). */
export const isUrl = (text: string): boolean => /^[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\//.test(text);
