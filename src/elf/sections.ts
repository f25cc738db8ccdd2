import type { ElfHeader } from './header.js';
import type { ElfReader } from './reader.js';

export interface ElfSection {
  /** Where in the file its name is; a place outside of it has none. */
  readonly nameAt: number;
  readonly type: number;
  readonly flags: number;
  readonly address: number;
  readonly offset: number;
  readonly size: number;
  readonly align: number;
  readonly entrySize: number;
}

/** sh_type (gABI, section header). */
export const sectionTypes = { symtab: 2, note: 7, noBits: 8, dynsym: 11 } as const;

/** SHF_EXECINSTR of sh_flags. */
export const executableSection = 4;

/** SHF_ALLOC of sh_flags. */
export const allocatedSection = 2;

/** SHF_COMPRESSED of sh_flags. */
export const compressedSection = 0x800;

/** The section headers that lie in the file whole; none is no error. */
export function readSections(reader: ElfReader, header: ElfHeader): ElfSection[] {
  const { offset, entrySize, count } = header.sectionHeaders;
  const width = reader.wide ? 8 : 4;
  if (offset === 0 || entrySize < (reader.wide ? 64 : 40)) return [];
  const stringsAt = reader.native(offset + header.sectionNames * entrySize + 8 + 2 * width);
  const sections: ElfSection[] = [];
  for (let index = 0; index < count; index++) {
    const at = offset + index * entrySize;
    const [name, type] = [reader.word(at), reader.word(at + 4)];
    if (name === undefined || type === undefined) break;
    // sh_flags, sh_addr, sh_offset and sh_size; sh_link and sh_info, which are words in both classes; sh_addralign and sh_entsize
    const field = (place: number): number => reader.native(at + 8 + place * width) ?? -1;
    sections.push({
      nameAt: stringsAt === undefined ? -1 : stringsAt + name,
      type,
      flags: field(0),
      address: field(1),
      offset: field(2),
      size: field(3),
      align: reader.native(at + 16 + 4 * width) ?? 0,
      entrySize: reader.native(at + 16 + 5 * width) ?? 0,
    });
  }
  return sections;
}

export function hasSymbolTable(sections: readonly ElfSection[]): boolean {
  return sections.some(({ type }) => type === sectionTypes.symtab);
}

/** Files of detached debug information keep the program headers of the original, but not what they point at. */
export function isNoBitsAt(sections: readonly ElfSection[], address: number): boolean {
  return address !== 0 && sections.some((section) => section.type === sectionTypes.noBits && section.address === address);
}

/** Whether one of the names begins the section's name; a NUL at its end makes it the whole. Bytes are compared: there may be 65,536 sections. */
export function isNamed(reader: ElfReader, { nameAt }: ElfSection, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => reader.startsWith(nameAt, beginning));
}

/** The bytes of the first section of that name; nothing where the file does not hold them. */
export function sectionBytes(reader: ElfReader, sections: readonly ElfSection[], name: string): Uint8Array | undefined {
  const section = sections.find((other) => other.type !== sectionTypes.noBits && isNamed(reader, other, [`${name}\0`]));
  return section && reader.slice(section.offset, section.size);
}
