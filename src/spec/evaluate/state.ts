import type { Traced, UnknownReason } from '../../macro/traced.js';
import type { MacroDefinition, Macros } from '../../macro/types.js';
import type { Location, SourceText } from '../../text/source-text.js';
import type {
  Activity,
  ChangelogEntry,
  Dependency,
  DependencyKind,
  Diagnostic,
  FilesEntry,
  Scriptlet,
  SourceEntry,
  SpecTarget,
  Tag,
  Trigger,
  UnknownPart,
} from '../model.js';
import { dependencyKinds } from '../model.js';
import type { SectionKind } from '../section-table.js';

/** What evaluation may ask of the outside; what is absent or undefined is unknown. */
export interface SpecHost {
  /** The text of a file that `%include` or `%{load:}` names. Who gives this decides what may be read. */
  readonly readFile?: (path: string) => string | undefined;
  readonly exists?: (path: string) => boolean | undefined;
  readonly environment?: Readonly<Record<string, string>>;
  /** `%{getncpus}`. */
  readonly processors?: number;
  /** `%{rpmversion}`. */
  readonly rpmVersion?: string;
}

/** A package while its preamble, scripts and lists are being read. */
export interface PackageState {
  /** Index into `State.packages`. */
  readonly index: number;
  readonly name: Traced;
  readonly heading?: Traced;
  readonly uncertain: boolean;
  readonly tags: Tag[];
  /** The last certain value by tag name, else the last uncertain one. */
  readonly values: Map<string, Tag>;
  /** Names (with locale) of the tags that were set for certain. */
  readonly seen: Set<string>;
  readonly dependencies: Record<DependencyKind, Dependency[]>;
  readonly scriptlets: Scriptlet[];
  readonly triggers: Trigger[];
  arch: string | undefined;
  description: Traced | undefined;
  /** A `%description` was seen. */
  described: boolean;
  files: FilesEntry[] | undefined;
  readonly fileLists: Traced[];
}

/** A section while its lines come in. */
export interface SectionState {
  readonly kind: SectionKind;
  readonly heading: Traced;
  readonly args: Traced;
  /** The package that it belongs to; absent where it has none or rpm does not know it. */
  readonly package: PackageState | undefined;
  readonly uncertain: boolean;
  readonly body: Traced[];
  /** The `%end` line that closes it. */
  end?: Traced;
  readonly startLine: number;
  endLine: number;
  /** What stands in a line's place. */
  readonly rewrite?: (line: Traced) => Traced;
  /** Takes each line as rpm's section parser would see it. */
  readonly line?: (text: Traced) => void;
  /** Called once with the whole body, after the last line of the spec was read. */
  readonly finish?: (body: Traced) => void;
}

/** Everything that grows while a spec is evaluated. */
export interface State {
  readonly source: SourceText;
  readonly target: SpecTarget;
  readonly host: SpecHost;
  /** The context in force; inside an undecided branch a fork of its own. */
  macros: Macros;
  readonly main: PackageState;
  readonly packages: PackageState[];
  /** Sections that came for certain and may come once. */
  readonly seen: Set<string>;
  /** Subpackages by full name. */
  readonly byName: Map<string, PackageState>;
  readonly tags: Tag[];
  readonly sections: SectionState[];
  /** The section that the next line belongs to. */
  current: SectionState;
  readonly expanded: Traced[];
  readonly buildRequires: Dependency[];
  readonly buildConflicts: Dependency[];
  readonly sources: SourceEntry[];
  readonly patches: SourceEntry[];
  /** Numbers in use: `highest` counts from -1, `certain` are those set outside undecided branches. */
  readonly numbers: Record<'source' | 'patch', { highest: number; readonly certain: Set<number>; readonly all: Set<number> }>;
  readonly words: Record<'excludeArch' | 'exclusiveArch' | 'excludeOs' | 'exclusiveOs', string[]>;
  readonly changelog: ChangelogEntry[];
  buildArch: readonly string[] | undefined;
  /** The macros for the build folder are defined. */
  folderKnown: boolean;
  readonly diagnostics: Diagnostic[];
  readonly unknown: UnknownPart[];
  /** rpm stops at an error of this kind. */
  refused: boolean;
  /** The line being read depends on a condition that is not known. */
  uncertain: boolean;
  /** Why definitions may be missing: Lua code that was not run, or a file that was not read. */
  hidden: UnknownReason | undefined;
  /** A preamble has lines that could not be read, so that tags and packages may be there that were not seen. */
  incomplete: boolean;
  /** Definitions that undecided branches made; those of the context in force are its own history. */
  readonly definitions: MacroDefinition[];
  /** Macro contexts that undecided branches got so far. */
  forks: number;
  /** The spec is being read for the second time, under the architecture that `BuildArch` names. */
  readonly restarted: boolean;
  /** A `BuildArch` asks to read the spec again under that architecture. */
  restart: boolean;
  /** What each branch of the spec's own text met, by the offset of its first line. */
  readonly activity: Map<number, Activity>;
  /** Expansion came to its limit: no call behind that can be expanded, so that nothing behind it is read. */
  exhausted: boolean;
  /** Places that are left for what the spec holds; see room.ts. */
  room: number;
  /** UTF-16 units of the files included so far. */
  included: number;
  /** Offset in the spec of the logical line being read (of the `%include` line while an included file is read). */
  offset: number;
}

export function newPackage(index: number, name: Traced, uncertain: boolean, heading?: Traced): PackageState {
  const dependencies = Object.fromEntries(dependencyKinds.map((kind) => [kind, []])) as unknown as PackageState['dependencies'];
  return {
    index,
    name,
    ...(heading && { heading }),
    uncertain,
    tags: [],
    values: new Map(),
    seen: new Set(),
    dependencies,
    scriptlets: [],
    triggers: [],
    arch: undefined,
    description: undefined,
    described: false,
    files: undefined,
    fileLists: [],
  };
}

/** A line as messages quote it: rpm quotes all of it, here a long one is cut. */
export function quoted(line: Traced): string {
  const text = line.length > longestQuote ? line.text.slice(0, longestQuote) : line.text;
  return line.length > longestQuote ? `${text.trim()}…` : text.trim();
}

const longestQuote = 200;
const maximalDiagnostics = 1000;

/** Notes what rpm would say. `fatal` errors are those at which it refuses the spec; the others it only prints. */
export function report(state: State, level: Diagnostic['level'], message: string, at?: Traced, fatal = level === 'error'): void {
  if (fatal && !state.uncertain) state.refused = true;
  addDiagnostic(state, { level, message, doubtful: state.uncertain || at?.known === false }, at && (() => at.origin().location));
}

/** The same for what rpm misses: it may be in a line that could not be read. */
export function reportAbsence(state: State, message: string, at?: Traced, fatal = true): void {
  if (fatal && !state.uncertain && !state.incomplete) state.refused = true;
  addDiagnostic(state, { level: 'error', message, doubtful: state.uncertain || state.incomplete || at?.known === false }, at && (() => at.origin().location));
}

/** Adds to the diagnostics while there is room; the last one says that more were left out. */
export function addDiagnostic(
  state: State,
  { level, message, limit, doubtful }: Pick<Diagnostic, 'level' | 'message' | 'limit'> & { readonly doubtful: boolean },
  locate?: () => Location | undefined,
): void {
  const { diagnostics } = state;
  if (diagnostics.length >= maximalDiagnostics) return;
  if (diagnostics.length === maximalDiagnostics - 1) {
    diagnostics.push({ level: 'warning', message: `More than ${maximalDiagnostics} messages; the others are left out` });
    return;
  }
  const location = locate?.();
  diagnostics.push({ level, message, ...(location && { location }), ...(limit && { limit }), ...(doubtful && { doubtful }) });
}
