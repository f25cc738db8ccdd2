import { decodeBytes } from '../text/bytes.js';
import type { ElfReader } from './reader.js';
import { type ElfSection, isNamed, sectionBytes, sectionTypes } from './sections.js';

const maxLink = 4096;

/** Whether DWARF debug information is in the file, compressed or not. */
export function hasDebugInfo(reader: ElfReader, sections: readonly ElfSection[]): boolean {
  return sections.some((section) => section.type !== sectionTypes.noBits && section.size > 0 && isNamed(reader, section, ['.debug_info\0', '.zdebug_info\0']));
}

/** `.gnu_debuglink`: the name of the file that holds the debug information, before a NUL, padding and a checksum (GDB manual, "Separate Debug Files"). */
export function debugLink(reader: ElfReader, sections: readonly ElfSection[]): string | undefined {
  const bytes = sectionBytes(reader, sections, '.gnu_debuglink')?.subarray(0, maxLink);
  const end = bytes?.indexOf(0) ?? -1;
  return bytes && end > 0 ? decodeBytes(bytes.subarray(0, end)) : undefined;
}
