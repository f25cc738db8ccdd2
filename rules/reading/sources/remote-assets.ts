import type { Leaf, Location, Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leavesOf } from '../syntax/leaves.js';
import { isUrl, sourceSites } from './source-sites.js';

/** A `#!RemoteAsset` or `#!RemoteAssetUrl` line, which makes OBS and pbuild fetch a file before the build. */
export interface RemoteAsset {
  /** The line without its end. */
  readonly at: Location;
  readonly form: 'source' | 'url';
  /** The words behind the colon, without an address. */
  readonly argument: string;
  /** The Source or Patch line below; only for the form `source`. */
  readonly target?: Leaf;
  /** The address that is fetched; absent where there is none or it hangs on something unknown. */
  readonly url?: string;
  /** The address hangs on something unknown. */
  readonly open: boolean;
}

/** Source: openSUSE pbuild documentation, "Remote Assets", rpm spec files. */
export const remoteAssets: (spec: Spec) => readonly RemoteAsset[] = oncePerSpec((spec) => (spec.source.text.includes('#!RemoteAsset') ? read(spec) : []));

function read(spec: Spec): RemoteAsset[] {
  const { source } = spec;
  const leaves = leavesOf(spec);
  const values = new Map(sourceSites(spec).flatMap((site) => (site.leaf ? [[site.leaf, site] as const] : [])));
  return leaves.flatMap(({ leaf }, i): RemoteAsset[] => {
    const line = leaf.kind === 'comment' ? source.text.slice(leaf.start, leaf.end).trimEnd() : '';
    const [, name, argument = ''] = /^#!(RemoteAsset|RemoteAssetUrl)(?::[ \t]*(.*))?$/.exec(line) ?? [];
    if (name === undefined) return [];
    const at = { source, start: leaf.start, end: leaf.start + line.length };
    const words = argument.split(/\s+/).filter((word) => word !== '');
    if (name === 'RemoteAssetUrl') return [{ at, form: 'url', argument, open: argument.includes('%'), ...(isUrl(argument) && { url: argument }) }];
    const next = leaves[i + 1]?.leaf;
    const target = next?.kind === 'tag' && /^(?:source|patch)\d*$/i.test(next.name) ? next : undefined;
    const site = target && values.get(target);
    const own = words.find(isUrl);
    const text = own ?? site?.value.text ?? '';
    const open = own?.includes('%') ?? (target !== undefined && !site?.decided);
    return [
      { at, form: 'source', argument: words.filter((word) => word !== own).join(' '), open, ...(target && { target }), ...(isUrl(text) && { url: text }) },
    ];
  });
}

/** Lengths of checksums in hexadecimal digits. Source: FIPS 180-4, FIPS 202, RFC 1321. */
const digits: Readonly<Record<string, number>> = { md5: 32, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128 };

/** Whether a text is a checksum of the form `ALGORITHM:HEX`. */
export function isChecksum(text: string): boolean {
  const [, algorithm = '', hex = ''] = /^([a-z0-9]+):([0-9a-f]+)$/i.exec(text.trim()) ?? [];
  return digits[algorithm.toLowerCase()] === hex.length && hex !== '';
}

/** A commit in the fragment pins what git fetches, as a checksum does. */
export const isPinned = ({ url = '' }: Pick<RemoteAsset, 'url'>): boolean => /^git\+/.test(url) && /#(?:[^#]*[?&=])?[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(url);
