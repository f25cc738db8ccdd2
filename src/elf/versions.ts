import { type DynamicTable, dynamicTags } from './dynamic-table.js';
import type { ElfReader } from './reader.js';

/** A library and the symbol versions that are needed of it. */
export interface NeededVersions {
  readonly library: string;
  readonly versions: readonly string[];
}

/** Of all libraries together. */
const maxVersions = 4096;

/**
 * The symbol versions needed (LSB core, "Version Requirements"): a chain of libraries, each with a chain of versions. The links are distances
 * forward; a chain that does not go forward ends.
 */
export function neededVersions(reader: ElfReader, table: DynamicTable): NeededVersions[] {
  const libraries: NeededVersions[] = [];
  let at = table.place(dynamicTags.verneed);
  let left = maxVersions;
  for (let count = Math.min(table.value(dynamicTags.verneednum) ?? 0, maxVersions); count > 0 && at !== undefined && left > 0; count--) {
    const [auxCount, file, aux, next] = [reader.half(at + 2), reader.word(at + 4), reader.word(at + 8), reader.word(at + 12)];
    if (auxCount === undefined || file === undefined || aux === undefined || next === undefined) break;
    const chain = Math.min(auxCount, left);
    left -= chain;
    const versions = versionChain(reader, table, at + aux, chain);
    const library = table.text(file);
    if (library !== undefined) libraries.push({ library, versions });
    at = next === 0 ? undefined : at + next;
  }
  return libraries;
}

function versionChain(reader: ElfReader, table: DynamicTable, start: number, count: number): string[] {
  const versions: string[] = [];
  let at = start;
  for (let left = count; left > 0; left--) {
    const [name, next] = [reader.word(at + 8), reader.word(at + 12)];
    if (name === undefined || next === undefined) break;
    const version = table.text(name);
    if (version !== undefined) versions.push(version);
    if (next === 0) break;
    at += next;
  }
  return versions;
}
