import type { PackageFacts, PackageFile } from '../../src/policy/index.js';
import { filesBelow, filesEnding } from '../reading/package/files.js';

interface Kind {
  readonly pattern: RegExp;
  /** All that the pattern may fit. */
  readonly among: (pkg: PackageFacts) => readonly PackageFile[];
  readonly one: string;
  readonly many: string;
  /** What finds such files. */
  readonly call: string;
}

/** Where files of one language lie. Source: the directories that rpm's find-lang.sh searches, by its options. */
const kinds: readonly Kind[] = [
  {
    pattern: /^\/usr\/share\/locale\/[^/]+\/LC_MESSAGES\/[^/]+\.mo$/,
    among: (pkg) => filesBelow(pkg, '/usr/share/locale'),
    one: 'message catalogue',
    many: 'message catalogues',
    call: '%find_lang %{name}',
  },
  {
    pattern: /^\/usr\/share\/man\/(?!man[0-9n])[a-z]{2,3}[^/]*\/man[^/]+\/[^/]+$/,
    among: (pkg) => filesBelow(pkg, '/usr/share/man'),
    one: 'translated manual page',
    many: 'translated manual pages',
    call: '%find_lang %{name} --with-man',
  },
  {
    pattern: /_[a-z]{2,3}(?:[_-][A-Za-z]{2,4})?\.qm$/,
    among: (pkg) => filesEnding(pkg, '.qm'),
    one: 'Qt translation',
    many: 'Qt translations',
    call: '%find_lang %{name} --with-qt',
  },
  {
    pattern: /^\/usr\/share\/(?:gnome\/help\/[^/]+\/(?!C\/)[^/]+|help\/(?!C\/)[^/]+)\/./,
    among: (pkg) => [...filesBelow(pkg, '/usr/share/gnome/help'), ...filesBelow(pkg, '/usr/share/help')],
    one: 'translated GNOME help file',
    many: 'translated GNOME help files',
    call: '%find_lang %{name} --with-gnome',
  },
  {
    pattern: /^\/usr\/share\/doc\/HTML\/(?!en\/)[^/]+\/./,
    among: (pkg) => filesBelow(pkg, '/usr/share/doc/HTML'),
    one: 'translated KDE help file',
    many: 'translated KDE help files',
    call: '%find_lang %{name} --with-kde',
  },
];

/** The files of one language of a package for which `test` holds, by kind; kinds without files are left out. */
export function localised(pkg: PackageFacts, test: (file: PackageFile) => boolean): (Kind & { readonly files: readonly [PackageFile, ...PackageFile[]] })[] {
  return kinds.flatMap((kind) => {
    const [first, ...others] = kind.among(pkg).filter((file) => kind.pattern.test(file.path) && test(file));
    return first ? [{ ...kind, files: [first, ...others] as const }] : [];
  });
}

/** A package that holds the translations of another one: `demo-langpack-de`, `demo-lang`, `demo-l10n-fr`, `demo-i18n`. */
export function isLanguagePack(name: string): boolean {
  return /-(?:lang(?:pack)?s?|l10n|i18n|locales?)(?:-|$)/.test(name);
}
