import type { ElfReader } from './reader.js';
import { type ElfSegment, fileOffset } from './segments.js';

/** The entries of PT_DYNAMIC and the strings that they point at. */
export interface DynamicTable {
  /** As the loader does, the last of several entries counts where there should be one. */
  readonly value: (tag: number) => number | undefined;
  /** Where in the file the address lies that an entry holds. */
  readonly place: (tag: number) => number | undefined;
  /** The strings that all entries of a tag point at. */
  readonly texts: (tag: number) => string[];
  /** The string at an offset of the dynamic string table. */
  readonly text: (at: number) => string | undefined;
}

/** d_tag (gABI, dynamic section; the values above 0x6ffffe00 from elf.h). */
export const dynamicTags = {
  null: 0,
  needed: 1,
  hash: 4,
  strtab: 5,
  symtab: 6,
  strsz: 10,
  soname: 14,
  rpath: 15,
  debug: 21,
  textrel: 22,
  bindNow: 24,
  runpath: 29,
  flags: 30,
  gnuHash: 0x6ffffef5,
  flags1: 0x6ffffffb,
  verneed: 0x6ffffffe,
  verneednum: 0x6fffffff,
} as const;

const maxEntries = 1 << 14;

/** Reads the entries up to DT_NULL; the strings lie where a PT_LOAD segment maps DT_STRTAB. Without a segment the table is empty. */
export function readDynamicTable(reader: ElfReader, segment: ElfSegment | undefined, segments: readonly ElfSegment[]): DynamicTable {
  const entries = segment === undefined ? [] : readEntries(reader, segment);
  const value = (tag: number): number | undefined => entries.findLast((entry) => entry.tag === tag)?.value;
  const place = (tag: number): number | undefined => {
    const address = value(tag);
    return address === undefined ? undefined : fileOffset(segments, address);
  };
  const strings = place(dynamicTags.strtab);
  const room = value(dynamicTags.strsz) ?? Number.MAX_SAFE_INTEGER;
  const text = (at: number): string | undefined => (strings !== undefined && at < room ? reader.string(strings + at, room - at) : undefined);
  return { value, place, text, texts: (tag) => entries.filter((entry) => entry.tag === tag).flatMap((entry) => text(entry.value) ?? []) };
}

function readEntries(reader: ElfReader, segment: ElfSegment): { tag: number; value: number }[] {
  const size = reader.wide ? 16 : 8;
  const count = Math.min(Math.floor(segment.fileSize / size), maxEntries);
  const entries: { tag: number; value: number }[] = [];
  for (let index = 0; index < count; index++) {
    const at = segment.offset + index * size;
    if (at + size > reader.size) break;
    const tag = reader.native(at);
    if (tag === dynamicTags.null) break;
    const value = reader.native(at + size / 2);
    if (tag !== undefined && value !== undefined) entries.push({ tag, value });
  }
  return entries;
}
