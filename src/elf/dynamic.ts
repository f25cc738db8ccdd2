import type { ElfReader } from './reader.js';
import { type ElfSegment, fileOffset } from './segments.js';

/** What the dynamic section says. */
export interface ElfDynamic {
  readonly soname?: string;
  readonly needed: readonly string[];
  readonly rpath?: readonly string[];
  readonly runpath?: readonly string[];
  readonly bindNow: boolean;
  readonly flaggedPie: boolean;
  readonly debug: boolean;
  readonly textRelocations: boolean;
}

/** d_tag (gABI, dynamic section; DT_FLAGS_1 from elf.h). */
const tags = {
  null: 0,
  needed: 1,
  strtab: 5,
  strsz: 10,
  soname: 14,
  rpath: 15,
  debug: 21,
  textrel: 22,
  bindNow: 24,
  runpath: 29,
  flags: 30,
  flags1: 0x6ffffffb,
} as const;

/** DF_TEXTREL and DF_BIND_NOW of DT_FLAGS; DF_1_NOW and DF_1_PIE of DT_FLAGS_1. */
const textrelFlag = 4;
const bindNowFlag = 8;
const nowFlag1 = 1;
const pieFlag1 = 0x08000000;

const maxEntries = 1 << 14;

/** As the loader does, the last of several entries counts where there should be one. Reads the entries of PT_DYNAMIC up to DT_NULL; the strings lie where a PT_LOAD segment maps DT_STRTAB. */
export function readDynamic(reader: ElfReader, segment: ElfSegment | undefined, segments: readonly ElfSegment[]): ElfDynamic {
  const entries = segment === undefined ? [] : readEntries(reader, segment);
  const lastValue = (tag: number): number | undefined => entries.findLast((entry) => entry.tag === tag)?.value;
  const strings = stringTable(reader, segments, lastValue(tags.strtab), lastValue(tags.strsz));
  const stringsOf = (tag: number): string[] => entries.filter((entry) => entry.tag === tag).flatMap((entry) => strings(entry.value) ?? []);
  const pathsOf = (tag: number): string[] | undefined => {
    const lists = stringsOf(tag);
    return lists.length === 0 ? undefined : lists.flatMap((list) => list.split(':'));
  };
  const flags = lastValue(tags.flags) ?? 0;
  const flags1 = lastValue(tags.flags1) ?? 0;
  const [soname] = stringsOf(tags.soname);
  const rpath = pathsOf(tags.rpath);
  const runpath = pathsOf(tags.runpath);
  return {
    ...(soname !== undefined && { soname }),
    needed: stringsOf(tags.needed),
    ...(rpath !== undefined && { rpath }),
    ...(runpath !== undefined && { runpath }),
    bindNow: lastValue(tags.bindNow) !== undefined || (flags & bindNowFlag) !== 0 || (flags1 & nowFlag1) !== 0,
    flaggedPie: (flags1 & pieFlag1) !== 0,
    debug: lastValue(tags.debug) !== undefined,
    textRelocations: lastValue(tags.textrel) !== undefined || (flags & textrelFlag) !== 0,
  };
}

function readEntries(reader: ElfReader, segment: ElfSegment): { tag: number; value: number }[] {
  const size = reader.wide ? 16 : 8;
  const count = Math.min(Math.floor(segment.fileSize / size), maxEntries);
  const entries: { tag: number; value: number }[] = [];
  for (let index = 0; index < count; index++) {
    const at = segment.offset + index * size;
    if (at + size > reader.size) break;
    const tag = reader.native(at);
    if (tag === tags.null) break;
    const value = reader.native(at + size / 2);
    if (tag !== undefined && value !== undefined) entries.push({ tag, value });
  }
  return entries;
}

function stringTable(
  reader: ElfReader,
  segments: readonly ElfSegment[],
  address: number | undefined,
  size: number | undefined,
): (at: number) => string | undefined {
  const offset = address === undefined ? undefined : fileOffset(segments, address);
  if (offset === undefined) return () => undefined;
  const room = size ?? Number.MAX_SAFE_INTEGER;
  return (at) => (at < room ? reader.string(offset + at, room - at) : undefined);
}
