import type { PackageFacts, PackageFile } from '../../../src/policy/index.js';
import { hardLinkSets } from '../../../src/rpm/payload/hard-links.js';
import { isGhost, isRegular } from '../../data/paths/file-type.js';

export interface DuplicateFiles {
  /** The same content in files that are no links of each other, each with one path of every inode; what costs most comes first. */
  readonly groups: readonly { readonly files: readonly PackageFile[]; readonly waste: number }[];
  /** Bytes that one copy of each would save. */
  readonly waste: number;
  /** Files that are hard links of each other. */
  readonly links: readonly (readonly PackageFile[])[];
}

/** What a package holds twice, as its header says. */
export function duplicateFiles({ files, header }: PackageFacts): DuplicateFiles {
  const sets = hardLinkSets(files, header);
  const shared = sharedSizes(files);
  const first = new Map<string, PackageFile>();
  const byContent = new Map<string, PackageFile[]>();
  files.forEach((file, index) => {
    if (file.digest === '' || !shared.has(file.size) || !isRegular(file) || isGhost(file)) return;
    if ((sets.get(index)?.[0] ?? index) !== index) return; // a further name of a file that is counted
    const other = first.get(file.digest);
    if (other === undefined)
      first.set(file.digest, file); // a list for each file would cost more than all else
    else if (other.size === file.size) {
      const same = byContent.get(file.digest);
      if (same) same.push(file);
      else byContent.set(file.digest, [other, file]);
    }
  });
  const groups = [...byContent.values()].map((same) => ({ files: same, waste: (same[0]?.size ?? 0) * (same.length - 1) })).sort((a, b) => b.waste - a.waste);
  const links = [...new Set(sets.values())].map((places) => places.flatMap((place) => files[place] ?? []));
  return { groups, waste: groups.reduce((sum, { waste }) => sum + waste, 0), links };
}

/** The sizes that more than one file has; numbers are told apart sooner than digests, and files of different size can't be the same. */
function sharedSizes(files: readonly PackageFile[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { size } of files) {
    if (seen.has(size)) shared.add(size);
    else seen.add(size);
  }
  shared.delete(0);
  return shared;
}
