import type { PackageFacts, PackageFile } from '../../../src/policy/index.js';
import { mergedUsr } from '../../data/paths/install-path.js';
import { oncePer } from '../once-per.js';

/** A directory in which a package installs something. */
export interface FilledDirectory {
  /** After the usr-merge. */
  readonly directory: string;
  /** As the header has it. */
  readonly written: string;
  /** The first file in it. */
  readonly file: PackageFile;
}

/** The directories that hold a package's files, each where its first file comes; one comes again where files of another stand between. */
export const filledDirectories: (pkg: PackageFacts) => readonly FilledDirectory[] = oncePer(({ files }: PackageFacts) => {
  const found: FilledDirectory[] = [];
  let last = '';
  for (const file of files) {
    const { path } = file;
    const slash = path.lastIndexOf('/');
    if (slash === last.length && path.startsWith(last) && found.length > 0) continue;
    last = path.slice(0, slash);
    const written = last === '' ? '/' : last;
    found.push({ directory: mergedUsr(written), written, file });
  }
  return found;
});
