import type { ElfImports } from './imports.js';
import type { KernelModule } from './kernel-module.js';
import type { NeededVersions } from './versions.js';

/** What policy needs of an ELF file. */
export interface ElfFacts {
  readonly class: 32 | 64;
  readonly endian: 'little' | 'big';
  /** Machine name (`x86_64`, `aarch64`, `riscv` …), or its number as text where unknown. */
  readonly machine: string;
  readonly type: 'rel' | 'exec' | 'dyn' | 'core' | 'other';
  /** e_flags, where there are any: the ABI of machines that have several (arm, mips, riscv …). */
  readonly machineFlags?: number;
  /** PT_INTERP: the path of the dynamic linker. */
  readonly interp?: string;
  readonly soname?: string;
  readonly needed: readonly string[];
  /** Symbol versions that are needed of each library: `GLIBC_2.34` … */
  readonly versionsNeeded?: readonly NeededVersions[];
  /** DT_RPATH split at colons: one element `''` for an empty list; absent without the entry. */
  readonly rpath?: readonly string[];
  /** DT_RUNPATH likewise. */
  readonly runpath?: readonly string[];
  /** No symbol table (SHT_SYMTAB) is left. */
  readonly stripped: boolean;
  /** DWARF debug information is in the file itself. */
  readonly debugInfo?: true;
  /** The file that the debug information was moved to (`.gnu_debuglink`). */
  readonly debugLink?: string;
  /** Object files only: link-time bytecode beside machine code or in place of it. */
  readonly lto?: 'fat' | 'slim';
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
  /** Marks of the GNU property note: `IBT`, `SHSTK`, `BTI`, `PAC` … */
  readonly properties?: readonly string[];
  /** The JSON text of the package metadata note. */
  readonly packageNote?: string;
  /** Compilers and linkers as `.comment` names them. */
  readonly producers?: readonly string[];
  /** What compiled its parts, with the options recorded in the debug information: `GNU C17 12.2.0 -O2 -g` … */
  readonly compilations?: readonly string[];
  /** Made by the Go toolchain. */
  readonly go?: true;
  readonly kernelModule?: KernelModule;
  /** A program that needs no dynamic linker; with `pie` a static position-independent one. */
  readonly static: boolean;
  /** Undefined dynamic symbols; only where they were asked for. */
  readonly imports?: ElfImports;
  /** Texts that look like lists of ciphers for OpenSSL or GnuTLS, in a file that imports a function for them; only where imports were asked for. */
  readonly cipherLists?: readonly string[];
}
