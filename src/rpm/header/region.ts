import { PackageError } from '../package-error.js';
import { type RawEntry, rawEntry } from './raw-entry.js';
import type { HeaderKind } from './tags.js';
import { valueTypes } from './types.js';

interface RegionPlace {
  readonly kind: HeaderKind;
  /** Index and data. */
  readonly view: DataView;
  readonly first: RawEntry;
  readonly count: number;
  readonly dataStart: number;
  /** Offset in the file. */
  readonly at: number;
}

const regionTags: Readonly<Record<HeaderKind, number>> = { signature: 62, main: 63 };
/** HEADERIMAGE: what some old signature headers carry in the trailer in place of HEADERSIGNATURES. */
const headerImage = 61;
const trailerSize = 16;

/**
 * Where the trailer of the header's region begins in `view`, after checking that it is sound and that the region covers the whole
 * header, as it must in a file (`lib/header.c`, hdrblobVerifyRegion). Nothing where the header does not begin with its region tag
 * (format 3).
 */
export function readRegion({ kind, view, first, count, dataStart, at }: RegionPlace): number | undefined {
  const tag = regionTags[kind];
  if (first.tag !== tag) return undefined;
  const wrong = (what: string, { tag: number, type, offset, count: length }: RawEntry, place: number): PackageError =>
    new PackageError(`${kind} header: ${what} (tag ${number} type ${type} offset ${offset} count ${length})`, { offset: at + place });
  if (first.type !== valueTypes.bin || first.count !== trailerSize) throw wrong(`the region tag must be ${trailerSize} bytes of binary data`, first, 0);
  const trailerAt = dataStart + first.offset;
  if (first.offset < 0 || trailerAt + trailerSize > view.byteLength) throw wrong('the region trailer lies outside the data', first, 0);
  const trailer = rawEntry(view, trailerAt);
  const knownTag = trailer.tag === tag || (kind === 'signature' && trailer.tag === headerImage);
  if (!knownTag || trailer.type !== valueTypes.bin || trailer.count !== trailerSize)
    throw wrong('the region trailer does not match its tag', trailer, trailerAt);
  if (-trailer.offset !== count * trailerSize) throw wrong(`the region must cover all ${count} tags`, trailer, trailerAt);
  if (trailerAt + trailerSize !== view.byteLength) throw wrong('the region must end with the header', first, 0);
  return trailerAt;
}
