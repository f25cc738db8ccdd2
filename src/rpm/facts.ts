import type { ArchiveFacts } from '../elf/archive/facts.js';
import type { ElfFacts } from '../elf/facts.js';
import type { BuildPaths } from './payload/build-paths.js';
import type { FileFormat } from './payload/file-format.js';
import type { TextForm } from './payload/text-form.js';

/** A tag's value as rpm gives it: numbers as numbers (bigint never: 64-bit values above 2^53 are refused), binary as lower-case hex. */
export type TagValue = string | number | readonly string[] | readonly number[];

/**
 * What is known of one package file after reading it: plain data, nothing that refers to the file any more, so that it can be
 * cached and sent between threads.
 */
export interface PackageFacts {
  readonly kind: 'rpm' | 'srpm';
  readonly path: string;
  readonly format: 3 | 4 | 6;
  readonly lead: {
    readonly major: number;
    readonly minor: number;
    readonly type: number;
    readonly arch: number;
    readonly name: string;
    readonly os: number;
    readonly signatureType: number;
  };
  /** Keys are rpm's tag names in upper case (`rpm --querytags`); unknown tags are `TAG_<number>`. */
  readonly signature: Readonly<Record<string, TagValue>>;
  readonly header: Readonly<Record<string, TagValue>>;
  readonly name: string;
  readonly epoch?: number;
  readonly version: string;
  readonly release: string;
  readonly arch: string;
  /** `name-[epoch:]version-release.arch`; `arch` is `src` or `nosrc` for source packages. */
  readonly nevra: string;
  /** SOURCERPM; absent for source packages. */
  readonly sourceRpm?: string;
  readonly dependencies: Readonly<Record<PackageDependencyKind, readonly PackageDependency[]>>;
  readonly scriptlets: readonly PackageScriptlet[];
  readonly files: readonly PackageFile[];
  /** Absent where only headers were read. */
  readonly payload?: { readonly format: string; readonly compressor: string; readonly flags: string; readonly entries: number; readonly size: number };
  readonly digests: PackageDigests;
  /** A signature is there; says nothing about trust. */
  readonly signed: boolean;
  /** Absent where all was looked at that was asked. */
  readonly passedOver?: PassedOver;
}

/** Files of which a limit left out something that was asked. */
export interface PassedOver {
  readonly files: number;
  /** The path of the first. */
  readonly first: string;
}

export const packageDependencyKinds = ['requires', 'provides', 'obsoletes', 'conflicts', 'recommends', 'suggests', 'supplements', 'enhances', 'order'] as const;
export type PackageDependencyKind = (typeof packageDependencyKinds)[number];

export interface PackageDependency {
  readonly name: string;
  readonly op?: '<' | '<=' | '=' | '>=' | '>';
  readonly evr?: string;
  /** Sense bits as stored. */
  readonly flags: number;
}

export interface PackageScriptlet {
  /** `pre`, `post`, `preun`, `postun`, `pretrans`, `posttrans`, `preuntrans`, `postuntrans`, `verifyscript`. */
  readonly type: string;
  /** Interpreter and its arguments. */
  readonly interpreter: readonly string[];
  readonly body: string;
}

export interface PackageDigests {
  readonly header: 'ok' | 'bad' | 'absent';
  /** `unchecked` where the payload was not read. */
  readonly payload: 'ok' | 'bad' | 'absent' | 'unchecked';
  readonly files: { readonly checked: number; readonly bad: readonly string[] };
}

export interface PackageFile {
  readonly path: string;
  /** Whole st_mode. */
  readonly mode: number;
  readonly user: string;
  readonly group: string;
  readonly size: number;
  /** Lower-case hex; empty for what is no regular file. */
  readonly digest: string;
  readonly linkTo?: string;
  /** `config`, `noreplace`, `missingok`, `doc`, `ghost`, `license`, `readme`, `artifact`, `pubkey`, `specfile`, `icon`. */
  readonly flags: readonly string[];
  /** libmagic text or MIME type that the builder recorded; empty where none. */
  readonly class: string;
  readonly mtime: number;
  readonly lang?: string;
  readonly caps?: string;
  /** What the payload showed; absent where it was not read or nothing was asked of this file. */
  readonly content?: FileContent;
}

/** What was learned from a regular file's bytes. */
export interface FileContent {
  readonly kind: 'empty' | 'elf' | 'text' | 'binary';
  readonly elf?: ElfFacts;
  /** The ELF file is a kernel module that was compressed so. */
  readonly compression?: 'gzip' | 'xz' | 'zstd';
  /** For static archives; `kind` is `binary`. */
  readonly archive?: ArchiveFacts;
  /** What the first bytes show; absent where it was not asked for, for ELF files and where they show nothing known. */
  readonly format?: FileFormat;
  /** For `text` files, where it was asked for. */
  readonly form?: TextForm;
  /** Paths of the build that the file holds, where they were asked for and there are some. */
  readonly buildPaths?: BuildPaths;
  /** For `text` files: the first line without its line feed (a CR stays), at most 1024 bytes, decoded as decodeBytes does. */
  readonly firstLine?: string;
  /** A UTF-8 byte order mark comes first; it is not part of `firstLine`. */
  readonly bom?: boolean;
  /**
   * The whole text, where a rule asked for it and the file is small enough (1 MiB). Of manual and info pages that are compressed it is what comes out,
   * and `kind` is still `binary`.
   */
  readonly text?: string;
  /** For Java's archives, where it was asked for: the main section of META-INF/MANIFEST.MF, where that stands among the first members. */
  readonly manifest?: string;
}

/** What a reading is asked to find out. Nothing asked: headers only. */
export interface FactsRequest {
  /** Walk the payload at all (digests, entries). */
  readonly payload: boolean;
  /** ELF files and static archives. */
  readonly elf: boolean;
  /** The imported symbols of ELF files, beside what `elf` asks. */
  readonly imports?: boolean;
  /** Encoding and line ends of text files, from all of their bytes. */
  readonly textForm?: boolean;
  /** The format that the first bytes show. */
  readonly format?: boolean;
  /** Paths of the build's own directories, in files of every kind. */
  readonly buildPaths?: boolean;
  readonly firstLine: boolean;
  /** Globs of files whose text is wanted: on base names, those with a slash on whole paths (`*`, `?` only; `*` goes over slashes). */
  readonly text: readonly string[];
  /** The text of scripts whose first line names sh, bash, dash, ksh or busybox's sh. */
  readonly shellScripts?: boolean;
  /** The text of manual pages, be they compressed. */
  readonly manPages?: boolean;
  /** The text of pages for info, be they compressed. */
  readonly infoPages?: boolean;
  /** The manifests of Java's archives. */
  readonly jarManifests?: boolean;
  /** Compare all digests of the payload, not only as many as prove it unchanged. Files are compared with theirs always. */
  readonly everyDigest?: boolean;
}
