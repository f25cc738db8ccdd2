import type { ArchiveFacts } from '../elf/archive/facts.js';
import type { ElfFacts } from '../elf/facts.js';
import type { FileContent, PackageFacts } from '../rpm/facts.js';
import type { TextForm } from '../rpm/payload/text-form.js';

/** What an example may say of a package beside its name, files and commonest dependencies. All of it is what reading a package gives. */
export interface ExamplePackageFacts {
  /** 4 where absent. */
  readonly format?: PackageFacts['format'];
  /** Where the file lies, where it is not named after what it holds. */
  readonly path?: string;
  /** The source package's file name, where it is not that of `demo`. */
  readonly sourceRpm?: string;
  readonly signed?: boolean;
  readonly payload?: Partial<NonNullable<PackageFacts['payload']>>;
  readonly suggests?: readonly ExampleDependency[];
  readonly supplements?: readonly ExampleDependency[];
  readonly enhances?: readonly ExampleDependency[];
  readonly order?: readonly ExampleDependency[];
  /** By kind: `post`, `preun` … A text is what `/bin/sh` runs. */
  readonly scriptlets?: Readonly<Partial<Record<ScriptletKind, string | ExampleScriptlet>>>;
  readonly triggers?: readonly ExampleTrigger[];
}

/** As the spec writes it, or with what else the header says of it. */
export type ExampleDependency = string | { readonly text: string; readonly senses: readonly DependencySense[] };

/** What a dependency is for, and who found it. */
export type DependencySense = keyof typeof senseBits;

/** `rpm/rpmds.h`, rpmsenseFlags. */
export const senseBits = {
  posttrans: 1 << 5,
  pretrans: 1 << 7,
  interp: 1 << 8,
  pre: 1 << 9,
  post: 1 << 10,
  preun: 1 << 11,
  postun: 1 << 12,
  verify: 1 << 13,
  'find-requires': 1 << 14,
  'find-provides': 1 << 15,
  missingok: 1 << 19,
  preuntrans: 1 << 20,
  postuntrans: 1 << 21,
  rpmlib: 1 << 24,
  keyring: 1 << 26,
  config: 1 << 28,
  meta: 1 << 29,
} as const;

export type ScriptletKind = 'pretrans' | 'pre' | 'post' | 'preun' | 'postun' | 'posttrans' | 'preuntrans' | 'postuntrans' | 'verifyscript';

export interface ExampleScriptlet {
  /** With its arguments; `/bin/sh` where absent. */
  readonly interpreter?: readonly string[];
  readonly body?: string;
}

export interface ExampleTrigger extends ExampleScriptlet {
  readonly type: `${'' | 'file' | 'transfile'}trigger${'in' | 'un' | 'postun'}` | 'triggerprein';
  /** Packages with versions (`bash >= 5`), or the beginnings of paths. */
  readonly on: readonly string[];
  /** Of file triggers. */
  readonly priority?: number;
}

/** What an example may say of a file beside its path, mode and text. */
export interface ExampleFileFacts {
  /** `root` where absent, as the group. */
  readonly user?: string;
  readonly group?: string;
  /** That of `content` where absent. */
  readonly size?: number;
  /** That of `content` where absent. */
  readonly digest?: string;
  readonly mtime?: number;
  readonly caps?: string;
  /** What the builder took the file for, in libmagic's words. */
  readonly class?: string;
  /** Regular files with the same number are hard links of each other. */
  readonly inode?: number;
  /** The bits of FILEVERIFYFLAGS; all of them where absent. */
  readonly verifyFlags?: number;
  /** Of files that are no text, or where the text's first bytes do not show it. */
  readonly format?: FileContent['format'];
  /** Where it is another than that of `content`, which is UTF-8. */
  readonly form?: Partial<TextForm>;
  /** Of files without `content`, where it shows the build's paths by itself. */
  readonly buildPaths?: readonly string[];
  readonly elf?: ExampleElf;
  /** The ELF file is a kernel module that was compressed so. */
  readonly compression?: FileContent['compression'];
  /** A static archive. */
  readonly archive?: Partial<ArchiveFacts>;
}

/** As reading the file gives it, lists of run paths and names as plain ones. Absent: a hardened, stripped program or library of the package's kind. */
export interface ExampleElf extends Partial<Omit<ElfFacts, 'rpath' | 'runpath' | 'imports'>> {
  readonly rpath?: string;
  readonly runpath?: string;
  readonly imports?: readonly string[];
}
