import type { ElfHeader } from './header.js';
import type { ElfReader } from './reader.js';

export interface ElfSection {
  readonly type: number;
  readonly address: number;
}

/** sh_type (gABI, section header). */
const symbolTable = 2;
const noBits = 8;

/** The section headers that lie in the file whole; none is no error. */
export function readSections(reader: ElfReader, header: ElfHeader): ElfSection[] {
  const { offset, entrySize, count } = header.sectionHeaders;
  const sections: ElfSection[] = [];
  if (offset === 0 || entrySize < (reader.wide ? 64 : 40)) return sections;
  for (let index = 0; index < count; index++) {
    const at = offset + index * entrySize;
    const type = reader.word(at + 4);
    if (type === undefined) break;
    sections.push({ type, address: reader.native(at + (reader.wide ? 16 : 12)) ?? -1 });
  }
  return sections;
}

export function hasSymbolTable(sections: readonly ElfSection[]): boolean {
  return sections.some(({ type }) => type === symbolTable);
}

/** Files of detached debug information keep the program headers of the original, but not what they point at. */
export function isNoBitsAt(sections: readonly ElfSection[], address: number): boolean {
  return address !== 0 && sections.some((section) => section.type === noBits && section.address === address);
}
