import { inflateSync } from 'node:zlib';
import { decodeBytes } from '../text/bytes.js';
import type { ElfReader } from './reader.js';
import { compressedSection, type ElfSection, isNamed, sectionTypes } from './sections.js';

/** How the DW_AT_producer texts of GCC's C, C++ and Fortran front ends begin, and of Clang; the GIMPLE of link-time compilation has no options of its own. */
const beginnings = ['GNU C', 'GNU Fortran', 'GNU F', 'clang version'].map((text) => Buffer.from(text));

const maxTexts = 64;
const maxTextBytes = 2048;
const maxBytes = 1 << 26;

/**
 * What compiled the parts of a file, with the options that were recorded: the texts in `.debug_str` that DW_AT_producer attributes point at
 * (DWARF 5, 3.1.1; GCC manual, -grecord-gcc-switches). Each once.
 */
export function compilations(reader: ElfReader, sections: readonly ElfSection[]): string[] {
  const section = sections.find((each) => each.type !== sectionTypes.noBits && isNamed(reader, each, ['.debug_str\0']));
  const bytes = section && contentOf(reader, section);
  if (bytes === undefined) return [];
  const found = new Set<string>();
  for (const beginning of beginnings) {
    for (let at = bytes.indexOf(beginning); at >= 0 && found.size < maxTexts; at = bytes.indexOf(beginning, at + 1)) {
      if (at > 0 && bytes[at - 1] !== 0) continue;
      const end = bytes.indexOf(0, at);
      found.add(decodeBytes(bytes.subarray(at, Math.min(end < 0 ? bytes.length : end, at + maxTextBytes))));
    }
  }
  return [...found];
}

/** ELFCOMPRESS_ZLIB (gABI, "Section Compression"). */
const zlib = 1;

function contentOf(reader: ElfReader, { offset, size, flags }: ElfSection): Buffer | undefined {
  const bytes = reader.slice(offset, size);
  if (bytes === undefined || bytes.length > maxBytes) return undefined;
  const stored = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if ((flags & compressedSection) === 0) return stored;
  const header = reader.wide ? 24 : 12;
  if (reader.word(offset) !== zlib || stored.length <= header) return undefined;
  try {
    return inflateSync(stored.subarray(header), { maxOutputLength: maxBytes });
  } catch {
    // what is damaged or too large says nothing
    return undefined;
  }
}
