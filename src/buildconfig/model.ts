import type { Location, SourceText } from '../text/source-text.js';

/** A file that says how builds are done, read as text: none of it is run. */
export type BuildConfig = MockConfig | ObsConfig | PbuildConfig;

/** A configuration file of mock: Python that assigns to `config_opts`. Whatever else it does is not known. */
export interface MockConfig {
  readonly kind: 'mock';
  readonly source: SourceText;
  readonly options: readonly MockOption[];
  /** `include('templates/almalinux-8.tpl')`. */
  readonly includes: readonly { readonly path: string; readonly at: Location }[];
  /** Sections of `dnf.conf` or `yum.conf` in the order of the file. */
  readonly repositories: readonly MockRepository[];
  /** False where statements were met that only Python could answer: what is missing may be set by them. */
  readonly whole: boolean;
}

export interface MockOption {
  /** The keys: `['plugin_conf', 'ccache_enable']`. */
  readonly path: readonly string[];
  /** Absent where it is no literal, or stands in a block that may not be run. */
  readonly value?: MockValue;
  /** The statement's left side. */
  readonly at: Location;
  readonly valueAt: Location;
}

export type MockValue = string | number | boolean | null | readonly MockValue[];

export interface MockRepository {
  /** `main` for what holds for all of them. */
  readonly id: string;
  readonly at: Location;
  readonly entries: readonly { readonly key: string; readonly value: string; readonly at: Location }[];
}

/** A project configuration of the Open Build Service (`_config`). */
export interface ObsConfig {
  readonly kind: 'obs';
  readonly source: SourceText;
  /** Outside of macro blocks, in branches taken or not. */
  readonly entries: readonly ObsEntry[];
  readonly conditionals: readonly ObsConditional[];
  readonly macroBlocks: readonly ObsMacroBlock[];
  /** Lines that are none of these. */
  readonly others: readonly Location[];
}

export interface ObsEntry {
  /** As it is written. */
  readonly keyword: string;
  readonly keywordAt: Location;
  readonly value: string;
  readonly valueAt: Location;
  /** Inside of %if. */
  readonly conditional: boolean;
}

/** `%if`, `%ifarch`, `%else` … as they stand. */
export interface ObsConditional {
  readonly keyword: string;
  readonly condition: string;
  readonly at: Location;
  /** A start without an end, an end or else without a start. */
  readonly loose: boolean;
}

export interface ObsMacroBlock {
  readonly at: Location;
  readonly closed: boolean;
  readonly lines: readonly Location[];
}

/** `_pbuild`: the presets of a local project. */
export interface PbuildConfig {
  readonly kind: 'pbuild';
  readonly source: SourceText;
  readonly presets: readonly PbuildPreset[];
  /** Why it could not be read, and where. */
  readonly problem?: { readonly message: string; readonly at: Location };
}

export interface PbuildPreset {
  readonly at: Location;
  readonly name?: string;
  readonly isDefault: boolean;
  readonly arch: readonly string[];
  readonly config: readonly string[];
  readonly repositories: readonly string[];
}
