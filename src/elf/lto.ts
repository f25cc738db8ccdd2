import type { ElfReader } from './reader.js';
import { type ElfSection, executableSection, isNamed, sectionTypes } from './sections.js';

/** Sections with the compiler's own code: of GCC (lto-section-names.h) and of LLVM (`-ffat-lto-objects`, `-fembed-bitcode`). */
const prefixes = ['.gnu.lto_', '.llvm.lto', '.llvmbc'] as const;

/** `fat` beside machine code, `slim` in place of it; undefined without. */
export function ltoKind(reader: ElfReader, sections: readonly ElfSection[]): 'fat' | 'slim' | undefined {
  const hasBytecode = sections.some((section) => isNamed(reader, section, prefixes));
  if (!hasBytecode) return undefined;
  const hasCode = sections.some(({ flags, type, size }) => (flags & executableSection) !== 0 && type !== sectionTypes.noBits && size > 0);
  return hasCode ? 'fat' : 'slim';
}
