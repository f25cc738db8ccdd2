import { PackageError } from '../package-error.js';
import { type RawEntry, rawEntry, rawEntrySize } from './raw-entry.js';
import { readRegion } from './region.js';
import { type HeaderKind, tagOf } from './tags.js';
import { elementSize, isText, valueTypeOf, valueTypes } from './types.js';

/** One index entry and where its data lies in the header's body. */
export interface HeaderEntry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Offsets in the body, `end` exclusive; for text the last byte is the closing NUL. */
  readonly start: number;
  readonly end: number;
}

const firstTag = 100;
const lastTag = 0x7fffffff;
const maxElements = 0xfffff;

/**
 * The entries of a header, region apart, each checked as rpm does (`lib/header.c`, hdrblobVerifyInfo and regionSwab): tag, type,
 * alignment, count, and data that lies inside the header and follows the data of the entry before without overlap or gap. Stricter
 * than rpm, which takes either: no tag may be there twice.
 * @param at offset of `body` in the file, for messages
 */
export function readIndex(
  kind: HeaderKind,
  body: Uint8Array,
  count: number,
  at: number,
): { readonly entries: readonly HeaderEntry[]; readonly hasRegion: boolean } {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  const raw = (index: number): RawEntry => rawEntry(view, index * rawEntrySize);
  const dataStart = count * rawEntrySize;
  const trailer = readRegion({ kind, view, first: raw(0), count, dataStart, at });
  const hasRegion = trailer !== undefined;
  const data = hasRegion ? body.subarray(0, trailer) : body;
  const entries: HeaderEntry[] = [];
  const seen = new Set<number>();
  let previousEnd = dataStart;
  for (let index = hasRegion ? 1 : 0; index < count; index++) {
    const info = raw(index);
    const problem = wrongField(kind, info, data.length - dataStart);
    if (problem !== undefined) throw damaged(problem, kind, info, index, at);
    const start = dataStart + info.offset;
    if (start !== aligned(previousEnd, info.type)) throw damaged('its data does not follow the data of the tag before', kind, info, index, at);
    const end = dataEnd(data, info, start);
    if (end === undefined) throw damaged('its data does not end inside the header', kind, info, index, at);
    if (seen.has(info.tag)) throw damaged('the tag is there twice', kind, info, index, at);
    seen.add(info.tag);
    previousEnd = end;
    entries.push({ tag: info.tag, type: info.type, count: info.count, start, end });
  }
  if (previousEnd !== data.length) throw new PackageError(`${kind} header: ${data.length - previousEnd} bytes belong to no tag`, { offset: at + previousEnd });
  return { entries, hasRegion };
}

/** Where data of that type begins after `end`. */
function aligned(end: number, type: number): number {
  const size = elementSize(type) ?? 1;
  return Math.ceil(end / size) * size;
}

function wrongField(kind: HeaderKind, { tag, type, offset, count }: RawEntry, dataBytes: number): string | undefined {
  if (tag < firstTag || tag > lastTag) return `tag numbers are ${firstTag} to ${lastTag}`;
  if (type < valueTypes.char || type > valueTypes.i18nString) return 'no such type';
  const size = elementSize(type);
  if (offset < 0 || offset > dataBytes) return `its data lies outside the ${dataBytes} data bytes`;
  if (size !== undefined && offset % size !== 0) return `its data is not aligned to ${size} bytes`;
  if (count < 1 || count > dataBytes) return `its count is outside 1 to ${dataBytes}`;
  if (count > maxElements && type !== valueTypes.bin) return `more than ${maxElements} elements`;
  if (type === valueTypes.string && count !== 1) return 'a string has count 1';
  return storedTypeProblem(kind, tag, type);
}

/** In the main header rpm takes the text types for one another (old packages store a string for a list); on the rest it insists. */
function storedTypeProblem(kind: HeaderKind, tag: number, type: number): string | undefined {
  const expected = tagOf(kind, tag).type;
  if (expected === undefined) return undefined;
  const stored = valueTypeOf(expected);
  if (type === stored || (kind === 'main' && isText(type) && isText(stored))) return undefined;
  return `its type must be ${stored} (${expected.replace('[]', '')})`;
}

/** End of the data, or nothing where it runs out of the header. */
function dataEnd(body: Uint8Array, { type, count }: RawEntry, start: number): number | undefined {
  const size = elementSize(type);
  if (size !== undefined) return start + size * count <= body.length ? start + size * count : undefined;
  let missing = count;
  for (let at = start; at < body.length; at++) {
    if (body[at] === 0 && --missing === 0) return at + 1;
  }
  return undefined;
}

function damaged(problem: string, kind: HeaderKind, { tag, type, offset, count }: RawEntry, index: number, at: number): PackageError {
  const { name } = tagOf(kind, tag);
  const entry = `tag[${index}] ${name} (tag ${tag} type ${type} offset ${offset} count ${count})`;
  return new PackageError(`${kind} header: ${entry}: ${problem}`, { offset: at + index * rawEntrySize, tag: name });
}
