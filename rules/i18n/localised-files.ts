import type { PackageFile } from '../../src/policy/index.js';

interface Kind {
  readonly pattern: RegExp;
  readonly one: string;
  readonly many: string;
  /** What finds such files. */
  readonly call: string;
}

/** Where files of one language lie. Source: the directories that rpm's find-lang.sh searches, by its options. */
const kinds: readonly Kind[] = [
  { pattern: /^\/usr\/share\/locale\/[^/]+\/LC_MESSAGES\/[^/]+\.mo$/, one: 'message catalogue', many: 'message catalogues', call: '%find_lang %{name}' },
  {
    pattern: /^\/usr\/share\/man\/(?!man[0-9n])[a-z]{2,3}[^/]*\/man[^/]+\/[^/]+$/,
    one: 'translated manual page',
    many: 'translated manual pages',
    call: '%find_lang %{name} --with-man',
  },
  { pattern: /_[a-z]{2,3}(?:[_-][A-Za-z]{2,4})?\.qm$/, one: 'Qt translation', many: 'Qt translations', call: '%find_lang %{name} --with-qt' },
  {
    pattern: /^\/usr\/share\/(?:gnome\/help\/[^/]+\/(?!C\/)[^/]+|help\/(?!C\/)[^/]+)\/./,
    one: 'translated GNOME help file',
    many: 'translated GNOME help files',
    call: '%find_lang %{name} --with-gnome',
  },
  {
    pattern: /^\/usr\/share\/doc\/HTML\/(?!en\/)[^/]+\/./,
    one: 'translated KDE help file',
    many: 'translated KDE help files',
    call: '%find_lang %{name} --with-kde',
  },
];

/** The files of one language among the given ones, by kind; kinds without files are left out. */
export function localised(files: readonly PackageFile[]): (Kind & { readonly files: readonly [PackageFile, ...PackageFile[]] })[] {
  return kinds.flatMap((kind) => {
    const [first, ...others] = files.filter(({ path }) => kind.pattern.test(path));
    return first ? [{ ...kind, files: [first, ...others] as const }] : [];
  });
}

/** A package that holds the translations of another one: `demo-langpack-de`, `demo-lang`, `demo-l10n-fr`, `demo-i18n`. */
export function isLanguagePack(name: string): boolean {
  return /-(?:lang(?:pack)?s?|l10n|i18n|locales?)(?:-|$)/.test(name);
}
