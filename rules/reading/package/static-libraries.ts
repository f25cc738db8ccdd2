import type { PackageFacts, PackageFile } from '../../../src/policy/index.js';
import { baseName, directoryOf, mergedUsr } from '../../data/paths/install-path.js';
import { oncePer } from '../once-per.js';
import { isDebugPath, isLoaderDirectory } from './elf-objects.js';
import { filesEnding } from './files.js';

/** Parts of a library that every program linked with it needs (glibc), import libraries of Windows, and archives that are no libraries. */
const notLibraries = /_nonshared\.a$|\.dll\.a$|^lib(?:c|g|m|mcheck|anl|dl|pthread|rt|util|BrokenLocale)\.a$/;

/** The static libraries with code in them that lie directly where the linker looks. */
export const staticLibraries: (pkg: PackageFacts) => readonly PackageFile[] = oncePer((pkg: PackageFacts) =>
  filesEnding(pkg, '.a').filter(
    (file) =>
      file.content?.archive !== undefined &&
      (file.content.archive.objects > 0 || file.content.archive.thin === true || file.content.archive.lto !== undefined) &&
      isLoaderDirectory(directoryOf(mergedUsr(file.path))) &&
      !isDebugPath(file.path) &&
      !notLibraries.test(baseName(file.path)),
  ),
);
