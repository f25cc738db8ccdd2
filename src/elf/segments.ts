import type { ElfHeader } from './header.js';
import type { ElfReader } from './reader.js';

export interface ElfSegment {
  readonly type: number;
  readonly flags: number;
  readonly offset: number;
  readonly address: number;
  readonly fileSize: number;
  readonly align: number;
}

/** p_type (gABI, program header; GNU values from elf.h). */
export const segmentTypes = { load: 1, dynamic: 2, interp: 3, note: 4, gnuStack: 0x6474e551, gnuRelro: 0x6474e552 } as const;

/** The program headers that lie in the file whole. */
export function readSegments(reader: ElfReader, header: ElfHeader): ElfSegment[] {
  const { offset, entrySize, count } = header.programHeaders;
  const segments: ElfSegment[] = [];
  if (entrySize < (reader.wide ? 56 : 32)) return segments;
  for (let index = 0; index < count; index++) {
    const segment = readSegment(reader, offset + index * entrySize);
    if (segment === undefined) break;
    segments.push(segment);
  }
  return segments;
}

/** Where in the file the byte at `address` is. */
export function fileOffset(segments: readonly ElfSegment[], address: number): number | undefined {
  const segment = segments.find(({ type, address: start, fileSize }) => type === segmentTypes.load && address >= start && address < start + fileSize);
  return segment && segment.offset + (address - segment.address);
}

function readSegment(reader: ElfReader, at: number): ElfSegment | undefined {
  const type = reader.word(at);
  const flags = reader.word(at + (reader.wide ? 4 : 24));
  if (type === undefined || flags === undefined) return undefined;
  // p_offset, p_vaddr, p_filesz and p_align; p_paddr and p_memsz lie between
  const field = (wide: number, narrow: number): number => reader.native(at + (reader.wide ? wide : narrow)) ?? -1;
  const [offset, address, fileSize, align] = [field(8, 4), field(16, 8), field(32, 16), field(48, 28)];
  return { type, flags, offset, address, fileSize, align };
}
