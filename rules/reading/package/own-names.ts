import type { PackageFacts } from '../../../src/policy/index.js';
import { oncePer } from '../once-per.js';
import { sourceName } from './main-package.js';

/** What is put around a project's name to make a package's. */
const prefixes = /^(?:python3?|python3\.[0-9]+|perl|ruby|rubygem|nodejs|golang|php|lua|ocaml|ghc|rust|R|js|texlive|mingw64|mingw32|lib)-?(?=..)/;
const suffixes =
  /-(?:devel|libs?|data|common|core|base|docs?|utils|tools|static|server|client|cli|gui|bin|daemon|plugins?|tests?|examples?|javadoc|doc-html|fonts|lang|filesystem|help|selinux|compat|qt[56]?|gtk[234]?)$/;

/** Names by which directories of the package's own are called: its own name, the source package's, and both without what says their kind; lower case. */
export const ownNames: (pkg: PackageFacts) => ReadonlySet<string> = oncePer((pkg: PackageFacts) => {
  const found = new Set<string>();
  for (const each of [pkg.name, sourceName(pkg) ?? pkg.name]) {
    let bare = each;
    found.add(plainName(bare));
    for (let rest = bare.replace(suffixes, ''); rest !== bare; rest = bare.replace(suffixes, '')) {
      bare = rest;
      found.add(plainName(bare));
    }
    found.add(plainName(bare.replace(prefixes, '')));
  }
  return found;
});

/** `Foo_Bar-1.2` as `foo-bar`: how a directory's name is compared with a package's. */
export const plainName = (name: string): string =>
  name
    .replace(/-v?[0-9][0-9.]*$/, '')
    .replaceAll('_', '-')
    .toLowerCase();
