import type { RichContext } from './dependency/rich.js';
import type { DependencyKind } from './model.js';

/** What rpm does with the value of a tag. */
export type TagRole =
  | { readonly role: 'name' | 'version' | 'epoch' | 'token' | 'text' | 'translated' | 'ignored' | 'refused' }
  | { readonly role: 'dependency'; readonly kind: DependencyKind | 'buildRequires' | 'buildConflicts'; readonly rich?: RichContext; readonly namesOnly?: true }
  | { readonly role: 'source' | 'patch' | 'nosource' | 'nopatch' | 'icon' }
  | { readonly role: 'words'; readonly list: 'excludeArch' | 'exclusiveArch' | 'excludeOs' | 'exclusiveOs' }
  | { readonly role: 'buildarch' | 'prefixes' | 'docdir' | 'buildsystem' | 'buildoption' };

export interface TagKind {
  /** rpm's own spelling. */
  readonly name: string;
  readonly use: TagRole;
  /** What may stand in parentheses behind the name. */
  readonly qualifier?: 'locale' | 'dependency' | 'section';
  /** The tag defines a macro of its lower-case name, and of its upper-case name in the main package. */
  readonly macro?: true;
  /** The first rpm that has it; absent for those that rpm 4.18 has. */
  readonly since?: string;
  /** rpm names it as deprecated. */
  readonly deprecated?: true;
}

function rows(names: string, use: TagRole, more: Omit<TagKind, 'name' | 'use'> = {}): TagKind[] {
  return names.split(' ').map((name) => ({ name, use, ...more }));
}

function dependency(
  name: string,
  kind: Extract<TagRole, { role: 'dependency' }>['kind'],
  rich?: RichContext,
  more: Omit<TagKind, 'name' | 'use'> = {},
): TagKind {
  return { name, use: { role: 'dependency', kind, ...(rich && { rich }) }, ...more };
}

const qualified = { qualifier: 'dependency' } as const;
const defines = { macro: true } as const;

/** Preamble tags of rpm 4.18 to 6.x (rpm manual "Preamble tags", rpm's parsePreamble.c preambleList). */
const kinds: readonly TagKind[] = [
  ...rows('Name', { role: 'name' }, defines),
  ...rows('Version Release', { role: 'version' }, defines),
  ...rows('Epoch', { role: 'epoch' }, defines),
  ...rows('Summary', { role: 'translated' }, { qualifier: 'locale', macro: true }),
  ...rows('Group', { role: 'translated' }, { qualifier: 'locale', macro: true }),
  ...rows('License SourceLicense Distribution Vendor Packager TranslationURL UpstreamReleases RemovePathPostfixes', { role: 'text' }, defines),
  ...rows('URL VCS BugURL DistTag ModularityLabel', { role: 'token' }, defines),
  ...rows('DistURL', { role: 'refused' }),
  ...rows('Source', { role: 'source' }),
  ...rows('Patch', { role: 'patch' }),
  ...rows('NoSource', { role: 'nosource' }),
  ...rows('NoPatch', { role: 'nopatch' }),
  ...rows('Icon', { role: 'icon' }),
  ...rows('ExcludeArch', { role: 'words', list: 'excludeArch' }),
  ...rows('ExclusiveArch', { role: 'words', list: 'exclusiveArch' }),
  ...rows('ExcludeOS', { role: 'words', list: 'excludeOs' }),
  ...rows('ExclusiveOS', { role: 'words', list: 'exclusiveOs' }),
  ...rows('BuildArch BuildArchitectures', { role: 'buildarch' }),
  ...rows('Prefix Prefixes', { role: 'prefixes' }, defines),
  ...rows('DocDir', { role: 'docdir' }),
  ...rows('BuildRoot AutoReq AutoProv AutoReqProv', { role: 'ignored' }),
  ...rows('BuildSystem', { role: 'buildsystem' }, { macro: true, since: '4.20' }),
  ...rows('BuildOption', { role: 'buildoption' }, { qualifier: 'section', since: '4.20' }),
  dependency('Requires', 'requires', 'and', qualified),
  dependency('Recommends', 'recommends', 'and', qualified),
  dependency('Suggests', 'suggests', 'and', qualified),
  dependency('Supplements', 'supplements', 'or', qualified),
  dependency('Enhances', 'enhances', 'or', qualified),
  dependency('OrderWithRequires', 'orderWithRequires', undefined, qualified),
  dependency('Conflicts', 'conflicts', 'or'),
  dependency('Provides', 'provides'),
  { name: 'Obsoletes', use: { role: 'dependency', kind: 'obsoletes', namesOnly: true } },
  dependency('BuildRequires', 'buildRequires', 'and'),
  dependency('BuildConflicts', 'buildConflicts', 'or'),
  dependency('PreReq', 'requires', 'and', { deprecated: true }),
  dependency('BuildPreReq', 'buildRequires', 'and', { deprecated: true }),
];

/** By lower-case name. */
export const tagKinds: ReadonlyMap<string, TagKind> = new Map(kinds.map((kind) => [kind.name.toLowerCase(), kind]));

/** Build sections that a `BuildOption(...)` may name, and that a build system may fill. */
export const buildSections: ReadonlySet<string> = new Set(['prep', 'generate_buildrequires', 'conf', 'build', 'install', 'check', 'clean']);
