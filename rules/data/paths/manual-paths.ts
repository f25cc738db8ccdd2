import { baseName } from './install-path.js';

/** Trees of manual pages (manpath(5)). */
const roots = ['/usr/share/man/', '/usr/local/share/man/', '/usr/local/man/', '/usr/man/'];
/** A directory of a section: `man1`, `man3p`, `mann`. */
const sectionDirectory = /^man([0-9nlp][a-z0-9]*)$/;

interface ManualDirectory {
  /** Of the section. */
  readonly directory: string;
  /** `1`, `3p`, `n` … */
  readonly section: string;
  /** What lies between it and the file. */
  readonly below: string;
}

/** Where in a tree of manual pages a file lies; undefined for any other place. */
export function manualRoot(path: string): ManualDirectory | undefined {
  const root = roots.find((each) => path.startsWith(each));
  if (root === undefined) return undefined;
  const names = path.slice(root.length).split('/').slice(0, -1);
  const at = names.findIndex((name) => sectionDirectory.test(name));
  // at most the language stands before the section
  if (at < 0 || at > 1) return undefined;
  const section = sectionDirectory.exec(names[at] ?? '')?.[1] ?? '';
  return { directory: `${root}${names.slice(0, at + 1).join('/')}`, section, below: names.slice(at + 1).join('/') };
}

interface PageName {
  readonly name: string;
  readonly section: string;
  /** `.gz` and the like; empty for none. */
  readonly compression: string;
}

/** The parts of a manual page's file name (man(1), "Search path"); undefined for names that are no page's. */
export function pageName(path: string): PageName | undefined {
  const [, name = '', section = '', compression = ''] = /^(.+)\.([0-9nl][A-Za-z0-9_]{0,12})((?:\.(?:gz|bz2|xz|zst|lz|lzma|Z))?)$/.exec(baseName(path)) ?? [];
  return name === '' ? undefined : { name, section, compression };
}
