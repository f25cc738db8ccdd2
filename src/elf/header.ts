import type { ElfReader } from './reader.js';

/** A table of equally large entries. */
export interface ElfTable {
  readonly offset: number;
  readonly entrySize: number;
  readonly count: number;
}

export interface ElfHeader {
  readonly type: number;
  readonly machine: number;
  /** e_flags. */
  readonly flags: number;
  readonly programHeaders: ElfTable;
  readonly sectionHeaders: ElfTable;
  /** Index of the section that holds the names of the sections. */
  readonly sectionNames: number;
}

/** Offsets of e_phoff, e_phentsize, then e_phnum, e_shentsize, e_shnum two bytes on each (gABI, ELF header). */
const layout = { 32: { phoff: 28, phentsize: 42 }, 64: { phoff: 32, phentsize: 54 } } as const;

/** e_phnum PN_XNUM, e_shnum 0 and e_shstrndx SHN_XINDEX: the real numbers are in sh_info, sh_size and sh_link of section 0. */
const extended = 0xffff;

/** No real file comes near; tables are cut there. */
const maxEntries = 1 << 16;

/** EI_CLASS and EI_DATA after the magic. */
export function elfClassAndOrder(bytes: Uint8Array): { class: 32 | 64; endian: 'little' | 'big' } | undefined {
  if (bytes[0] !== 0x7f || bytes[1] !== 0x45 || bytes[2] !== 0x4c || bytes[3] !== 0x46) return undefined;
  const elfClass = bytes[4] === 1 ? 32 : bytes[4] === 2 ? 64 : undefined;
  const endian = bytes[5] === 1 ? 'little' : bytes[5] === 2 ? 'big' : undefined;
  return elfClass === undefined || endian === undefined ? undefined : { class: elfClass, endian };
}

/** Fields that the file is too short for are 0: an empty table, type `other`. */
export function readElfHeader(reader: ElfReader): ElfHeader {
  const { phoff, phentsize } = layout[reader.wide ? 64 : 32];
  const sections = reader.native(phoff + (reader.wide ? 8 : 4)) ?? 0;
  const segmentCount = reader.half(phentsize + 2) ?? 0;
  const sectionCount = reader.half(phentsize + 6) ?? 0;
  const sectionNames = reader.half(phentsize + 8) ?? 0;
  const firstSize = sections === 0 ? undefined : reader.native(sections + (reader.wide ? 32 : 20));
  const firstLink = sections === 0 ? undefined : reader.word(sections + (reader.wide ? 40 : 24));
  const firstInfo = sections === 0 ? undefined : reader.word(sections + (reader.wide ? 44 : 28));
  return {
    type: reader.half(16) ?? 0,
    machine: reader.half(18) ?? 0,
    flags: reader.word(phentsize - 6) ?? 0,
    programHeaders: {
      offset: reader.native(phoff) ?? 0,
      entrySize: reader.half(phentsize) ?? 0,
      count: Math.min(maxEntries, segmentCount === extended ? (firstInfo ?? 0) : segmentCount),
    },
    sectionHeaders: {
      offset: sections,
      entrySize: reader.half(phentsize + 4) ?? 0,
      count: Math.min(maxEntries, sections !== 0 && sectionCount === 0 ? (firstSize ?? 0) : sectionCount),
    },
    sectionNames: sectionNames === extended ? (firstLink ?? 0) : sectionNames,
  };
}
