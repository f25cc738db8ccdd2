import type { ElfReader } from './reader.js';
import { sectionStrings } from './section-strings.js';
import { type ElfSection, isNamed } from './sections.js';

/** What a Linux kernel module says of itself in `.modinfo` (include/linux/module.h). */
export interface KernelModule {
  readonly name?: string;
  readonly license?: string;
  /** Kernel release and configuration that it was built for. */
  readonly vermagic?: string;
  /** A signature is appended; says nothing about trust. */
  readonly signed: boolean;
}

/** MODULE_SIG_STRING of include/linux/module_signature.h: the last bytes of a signed module. */
const signatureMark = Buffer.from('~Module signature appended~\n');

/** Nothing where the file is no module: an object file without the section of a module's own structure. */
export function readKernelModule(reader: ElfReader, sections: readonly ElfSection[]): KernelModule | undefined {
  if (!sections.some((section) => isNamed(reader, section, ['.gnu.linkonce.this_module\0']))) return undefined;
  const strings = sectionStrings(reader, sections, '.modinfo');
  const value = (key: string): string | undefined => strings.find((text) => text.startsWith(`${key}=`))?.slice(key.length + 1);
  const [name, license, vermagic] = [value('name'), value('license'), value('vermagic')];
  const end = reader.slice(reader.size - signatureMark.length, signatureMark.length);
  return {
    ...(name !== undefined && { name }),
    ...(license !== undefined && { license }),
    ...(vermagic !== undefined && { vermagic }),
    signed: end !== undefined && signatureMark.equals(end),
  };
}
