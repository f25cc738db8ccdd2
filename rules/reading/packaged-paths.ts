import type { Checks, Context, FilesEntry, FindingLevel, Fix, PackageFacts, PackageFile, Spec } from '../../src/policy/index.js';
import { isDirectory, isGhost } from '../data/paths/file-type.js';
import { baseName, mergedUsr } from '../data/paths/install-path.js';
import { type FilesPattern, filesPatterns } from './files-section/files-patterns.js';
import { filesBelow, filesEnding, filesNamed, topFiles } from './package/files.js';

/** A path that a package brings: an entry of a %files section, wildcards as they are, or a file of a built package. */
export interface PackagedPath {
  /** After the usr-merge, without a trailing slash. */
  readonly path: string;
  /** As the spec or the header has it. */
  readonly written: string;
  /** The last name. */
  readonly base: string;
  /** Names between slashes. */
  readonly names: readonly string[];
  /** Name of the package. */
  readonly package: string;
  readonly isGhost: boolean;
  /** True for `%dir`, for an entry that ends in a slash, and for directories of a built package. */
  readonly isDirectory: boolean;
  readonly isConfig: boolean;
  /** Only in a spec. */
  readonly entry?: FilesEntry;
  /** Only in a built package. */
  readonly file?: PackageFile;
}

export interface PathFault {
  readonly message: string;
  readonly level?: FindingLevel;
  /** The directory that is at fault with everything in it: a built package is told once. */
  readonly root?: string;
  /** The directory itself is the fault, not each path in it: a spec is told once, too. */
  readonly once?: true;
  readonly fix?: Fix;
}

/** What a path is judged by, besides itself. */
export type PathContext<Options extends object> = Pick<Context<Options>, 'options' | 'profiles'> & { readonly spec?: Spec };

type Judge<Options extends object> = (path: PackagedPath, context: PathContext<Options>) => PathFault | undefined;

/**
 * Where in a built package the paths are that a rule can object to, for packages have very many. `below`: in these directories (as after the usr-merge), which
 * count, too; `ending`: those whose names end so; `tops`: it asks for the first two names only.
 */
export type PathPlaces = { readonly below: readonly string[] } | { readonly ending: readonly string[] } | { readonly tops: true };

/** The checks of a rule that asks one question of every path, in specs and in built packages; in these at `places`, or all. */
export function pathChecks<Options extends object = object>(judge: Judge<Options>, places?: PathPlaces): Required<Pick<Checks<Options>, 'spec' | 'rpm'>> {
  return {
    spec(spec, { report, options, profiles }) {
      const told = new Set<string | undefined>();
      for (const pattern of filesPatterns(spec)) {
        const fault = judge(listedPath(pattern), { options, profiles, spec });
        if (!fault || (fault.once && told.has(fault.root))) continue;
        told.add(fault.root);
        const { message, level, fix } = fault;
        report({ message, at: pattern.entry.pathText.origin(), ...(level && { level }), ...(fix && { fix }) });
      }
    },
    rpm(pkg, { report, options, profiles }) {
      const told = new Set<string>();
      let done = '\0';
      for (const file of filesAt(pkg, places)) {
        if (file.path.startsWith(done)) continue;
        const fault = judge(packagedPath(file, pkg.name), { options, profiles });
        if (!fault || told.has(fault.root ?? file.path)) continue;
        told.add(fault.root ?? file.path);
        if (fault.root !== undefined) done = `${fault.root}/`;
        report({ message: fault.message, file: file.path, ...(fault.level && { level: fault.level }) });
      }
    },
  };
}

function filesAt(pkg: PackageFacts, places: PathPlaces | undefined): readonly PackageFile[] {
  if (places === undefined) return pkg.files;
  if ('tops' in places) return topFiles(pkg);
  if ('ending' in places) return filesEnding(pkg, ...places.ending);
  return ([] as PackageFile[]).concat(...places.below.flatMap((directory) => [filesNamed(pkg, directory), filesBelow(pkg, directory)]));
}

function listedPath({ entry, names, base, package: pkg }: FilesPattern): PackagedPath {
  const { directives, path } = entry;
  return {
    path: `/${names.join('/')}`,
    written: path,
    base,
    names,
    package: pkg.name.text,
    isGhost: directives.includes('%ghost'),
    isDirectory: directives.includes('%dir') || path.endsWith('/'),
    isConfig: directives.some((directive) => /^%config\b/.test(directive)),
    entry,
  };
}

function packagedPath(file: PackageFile, name: string): PackagedPath {
  const path = mergedUsr(file.path);
  return {
    path,
    written: file.path,
    base: baseName(path),
    names: path.split('/').slice(1),
    package: name,
    isGhost: isGhost(file),
    isDirectory: isDirectory(file),
    isConfig: file.flags.includes('config'),
    file,
  };
}
