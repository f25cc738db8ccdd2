import type { Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';
import { type FilesPattern, filesPatterns } from './files-patterns.js';

interface DesktopFiles {
  /** Entries for desktop files that menus show. */
  readonly applications: readonly FilesPattern[];
  /** Entries for AppStream metadata. */
  readonly metainfo: readonly FilesPattern[];
  /** A list that is not known, or an entry that may hold either. */
  readonly unsure: boolean;
}

/** Where AppStream looks for metadata: the right place, and the one before it (AppStream specification, "Metainfo files"). */
export const metainfoDirectories: readonly string[] = ['/usr/share/metainfo', '/usr/share/appdata'];

/** What the packages of a spec list of desktop files and their metadata. */
export const desktopFiles: (spec: Spec) => DesktopFiles = oncePerSpec((spec) => {
  const patterns = filesPatterns(spec);
  return {
    applications: patterns.filter(({ directory, base }) => directory === '/usr/share/applications' && base.endsWith('.desktop')),
    metainfo: patterns.filter(({ directory, names }) => metainfoDirectories.includes(directory) || metainfoDirectories.includes(`/${names.join('/')}`)),
    unsure: spec.packages.some(
      ({ fileLists, files = [] }) => fileLists.some(({ text }) => !/\.lang$/.test(text)) || files.some(({ pathText }) => !pathText.known),
    ),
  };
});
