import type { ElfFacts } from '../../elf/facts.js';
import type { FileContent } from '../facts.js';

/** What keeping a string or a small object costs beside its characters. */
const perItem = 64;

/** About how many bytes it takes to keep what was learned of a file. */
export function contentWeight({ firstLine, text, manifest, elf, buildPaths }: FileContent): number {
  return (
    perItem +
    (firstLine?.length ?? 0) +
    (text?.length ?? 0) +
    (manifest?.length ?? 0) +
    listWeight(buildPaths?.paths) +
    (elf === undefined ? 0 : elfWeight(elf))
  );
}

function elfWeight({ needed, rpath, runpath, versionsNeeded = [], producers, compilations, cipherLists, imports, packageNote }: ElfFacts): number {
  const lists = [needed, rpath, runpath, producers, compilations, cipherLists, imports?.names, ...versionsNeeded.map(({ versions }) => versions)];
  return 8 * perItem + (packageNote?.length ?? 0) + lists.reduce((sum, list) => sum + listWeight(list), 0);
}

function listWeight(list: readonly string[] = []): number {
  let sum = 0;
  for (const text of list) sum += text.length + perItem;
  return sum;
}
