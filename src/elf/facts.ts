/** What policy needs of an ELF file. */
export interface ElfFacts {
  readonly class: 32 | 64;
  readonly endian: 'little' | 'big';
  /** Machine name (`x86_64`, `aarch64`, `riscv` …), or its number as text where unknown. */
  readonly machine: string;
  readonly type: 'rel' | 'exec' | 'dyn' | 'core' | 'other';
  /** PT_INTERP: the path of the dynamic linker. */
  readonly interp?: string;
  readonly soname?: string;
  readonly needed: readonly string[];
  /** DT_RPATH split at colons: one element `''` for an empty list; absent without the entry. */
  readonly rpath?: readonly string[];
  /** DT_RUNPATH likewise. */
  readonly runpath?: readonly string[];
  /** No symbol table (SHT_SYMTAB) is left. */
  readonly stripped: boolean;
  readonly bindNow: boolean;
  /** `none`, `partial` (a GNU_RELRO segment), `full` (and bind-now). */
  readonly relro: 'none' | 'partial' | 'full';
  /** A position-independent program, not a shared library. */
  readonly pie: boolean;
  /** The PT_GNU_STACK segment is executable. */
  readonly execstack: boolean;
  /** There is no PT_GNU_STACK segment: on many machines the loader then makes the stack executable. Program files and shared objects only. */
  readonly noGnuStack?: true;
  /** A PT_LOAD segment is writable and executable at once. */
  readonly writableExecutable?: true;
  /** Relocations change the text (DT_TEXTREL or DF_TEXTREL). */
  readonly textRelocations?: true;
  /** Lower-case hex. */
  readonly buildId?: string;
  /** A program that needs no dynamic linker. */
  readonly static: boolean;
}
