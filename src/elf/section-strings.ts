import { decodeBytes } from '../text/bytes.js';
import type { ElfReader } from './reader.js';
import { type ElfSection, sectionBytes } from './sections.js';

const maxBytes = 64 * 1024;
const maxStrings = 256;

/** The strings of a section that holds nothing else (`.comment`, `.modinfo`): each once, empty ones left out, cut after 64 KiB. */
export function sectionStrings(reader: ElfReader, sections: readonly ElfSection[], name: string): string[] {
  const bytes = sectionBytes(reader, sections, name)?.subarray(0, maxBytes);
  if (bytes === undefined) return [];
  const strings = new Set(decodeBytes(bytes).split('\0', maxStrings));
  strings.delete('');
  return [...strings];
}
