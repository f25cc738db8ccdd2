import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isPlainName } from '../../names.js';
import type { ProjectSubject } from '../../request.js';

/** pbuild looks no farther up than this for the project of a package (PBuild::Source). */
const farthest = 3;

/** The package that a project is by itself: a spec beside its `_config` (pbuild's `--orphan`). */
export const ownPackage = '.';

const needs =
  'pbuild builds in a project: a directory with a _config or _pbuild file, and in it one directory for each package (demo/demo.spec). Put a _config beside this spec, or into the directory above it; or name a distribution of pbuild: -- --dist NAME';

/** The project that a spec, the directory of a package or of a project belongs to, with what of it is to be built; else why there is none. */
export function projectAt(path: string, passedOn: readonly string[]): ProjectSubject | { readonly fault: string } {
  if (!existsSync(path)) return { fault: 'is not there' };
  const isDirectory = statSync(path).isDirectory();
  if (!isDirectory && !path.endsWith('.spec'))
    return { fault: 'expected a spec (*.spec), or the directory of a package or project: pbuild builds nothing else' };
  const directory = isDirectory ? path : dirname(path);
  const isPackage = specsIn(directory).length > 0;
  const withDist = passedOn.some((word) => /^--?dist(?:=|$)/.test(word));
  const project = projectOf(directory) ?? (withDist ? (isPackage ? dirname(directory) : directory) : undefined);
  if (project === undefined) return { fault: needs };
  if (!isPackage) return project === directory ? wholeProject(project) : { fault: 'has no spec in it' };
  return onePackage(project, directory, isDirectory ? undefined : basename(path));
}

/** Where the project of a package or project directory is; as pbuild looks for it. */
function projectOf(directory: string): string | undefined {
  const candidates = [directory];
  while (candidates.length < farthest) candidates.push(dirname(candidates.at(-1) as string));
  const having =
    (name: string): ((candidate: string) => boolean) =>
    (candidate) =>
      existsSync(join(candidate, name));
  return (
    candidates.find((candidate) => having('_pbuild')(candidate) || having('_manifest')(candidate)) ??
    candidates.findLast(having('_config')) ??
    // what pbuild leaves where it ran
    candidates.find(having('.pbuild'))
  );
}

function onePackage(project: string, directory: string, spec: string | undefined): ProjectSubject | { readonly fault: string } {
  const name = project === directory ? ownPackage : basename(directory);
  if (name !== ownPackage && !isPlainName(name))
    return { fault: `is in the directory ${name}, which pbuild takes for no package: begin its name with a letter or digit` };
  const recipe = recipeOf(directory, name);
  if (recipe === undefined) return { fault: `has several specs, none of them called ${name}.spec: pbuild does not know which to build` };
  if (spec !== undefined && spec !== recipe)
    return { fault: `is not what pbuild builds of the package ${name}: that is ${recipe}. Give each spec a directory of its own, called as the spec` };
  return { project, packages: [name], files: [join(directory, recipe)] };
}

function wholeProject(project: string): ProjectSubject | { readonly fault: string } {
  const specs = packagesOf(project, existsSync(join(project, '_manifest')) ? farthest : 1);
  if (specs.length === 0) return { fault: 'has no directory with a spec in it' };
  const configurations = ['_config', '_pbuild'].map((name) => join(project, name)).filter((path) => existsSync(path));
  return { project, packages: [], files: [...configurations, ...specs] };
}

/** The specs of all packages; a manifest may put these deeper. */
function packagesOf(directory: string, depth: number): string[] {
  const names = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory() && /^[^._]/.test(entry.name));
  return names
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => {
      const inner = join(directory, name);
      const recipe = recipeOf(inner, name);
      if (recipe !== undefined) return [join(inner, recipe)];
      return depth > 1 ? packagesOf(inner, depth - 1) : [];
    });
}

/** Of several specs the one that is called as the package, else the shortest name that begins like it (PBuild::Recipe). */
function recipeOf(directory: string, name: string): string | undefined {
  const specs = specsIn(directory);
  const called = [`${name}.spec`, `${name.replace(/\..*$/, '')}.spec`].find((each) => specs.includes(each));
  if (called !== undefined) return called;
  const alike = specs.length > 1 && name !== ownPackage ? specs.filter((each) => each.toLowerCase().startsWith(name.toLowerCase())) : specs;
  return alike.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
}

const specsIn = (directory: string): string[] => readdirSync(directory).filter((name) => name.endsWith('.spec') && !name.startsWith('.'));
