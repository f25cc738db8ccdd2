import { type DynamicTable, dynamicTags } from './dynamic-table.js';
import type { ElfReader } from './reader.js';
import { type ElfSection, sectionTypes } from './sections.js';

/** The names of a file's undefined dynamic symbols. */
export interface ElfImports {
  /** In the order of the table, each once. */
  readonly names: readonly string[];
  /** There are more than could be taken. */
  readonly truncated?: true;
}

/** No real file comes near; a table that claims more is cut, and names beyond are left out. */
const maxSymbols = 1 << 20;
const maxNames = 1 << 16;
const maxNameBytes = 4096;
const nameBudget = 4 << 20;
/** Tables of names that are larger, or that state no size, are read name by name. */
const largestTable = 4 << 20;

/** Bytes of an entry; st_info and st_shndx lie elsewhere in each class (gABI, symbol table). */
const layout = { 32: { size: 16, info: 12, section: 14 }, 64: { size: 24, info: 4, section: 6 } } as const;

/** STB_GLOBAL and STB_WEAK. */
const isImportBinding = (info: number): boolean => info >> 4 === 1 || info >> 4 === 2;

/** Where the dynamic symbols are: their section says so, without section headers the hash tables. */
export function readImports(reader: ElfReader, table: DynamicTable, sections: readonly ElfSection[]): ElfImports {
  const { size, info, section } = layout[reader.wide ? 64 : 32];
  const place = symbolTable(reader, table, sections, size);
  const names = new Set<string>();
  if (place === undefined) return { names: [] };
  let left = nameBudget;
  const strings = table.place(dynamicTags.strtab);
  const nameAt = strings === undefined ? () => '' : nameReader(reader, strings, table.value(dynamicTags.strsz) ?? Number.POSITIVE_INFINITY);
  const count = Math.min(place.count, maxSymbols);
  for (let index = 1; index < count && strings !== undefined; index++) {
    const at = place.offset + index * size;
    const name = reader.word(at);
    if (name === undefined || at + size > reader.size) break;
    if (name === 0 || reader.half(at + section) !== 0 || !isImportBinding(reader.byte(at + info) ?? 0)) continue;
    const text = nameAt(name);
    left -= text.length + 1;
    if (left < 0 || names.size === maxNames) return { names: alone(names), truncated: true };
    if (text !== '') names.add(text);
  }
  return { names: alone(names), ...(place.count > maxSymbols && { truncated: true }) };
}

/** Reads names by their place in the table that begins at `start`. One piece of text for all: a call into the engine for each name costs more than the rest. */
function nameReader(reader: ElfReader, start: number, size: number): (at: number) => string {
  const names = size <= largestTable ? reader.latin1(start, size) : '';
  return (at) => {
    const end = at < names.length ? names.indexOf('\0', at) : -1;
    return end < 0 || end - at > maxNameBytes ? reader.name(start + at, maxNameBytes) : names.slice(at, end);
  };
}

/** The same names as parts of a text that holds nothing else: as parts of the file's table they would keep all of it in memory. */
function alone(names: ReadonlySet<string>): string[] {
  return names.size === 0 ? [] : [...names].join('\0').split('\0');
}

interface SymbolTable {
  readonly offset: number;
  readonly count: number;
}

function symbolTable(reader: ElfReader, table: DynamicTable, sections: readonly ElfSection[], size: number): SymbolTable | undefined {
  const section = sections.find(({ type, entrySize }) => type === sectionTypes.dynsym && entrySize === size);
  if (section !== undefined && section.offset >= 0) return { offset: section.offset, count: Math.floor(section.size / size) };
  const offset = table.place(dynamicTags.symtab);
  const count = hashedSymbols(reader, table) ?? gnuHashedSymbols(reader, table);
  return offset === undefined || count === undefined ? undefined : { offset, count };
}

/** DT_HASH: the second word is the number of symbols. */
function hashedSymbols(reader: ElfReader, table: DynamicTable): number | undefined {
  const hash = table.place(dynamicTags.hash);
  return hash === undefined ? undefined : reader.word(hash + 4);
}

/**
 * DT_GNU_HASH has no count: the symbols that it leaves out come first, as many as its second word says, then those of its chains, each of
 * which ends at a value with the lowest bit set. The last symbol is the end of the chain that begins last.
 */
function gnuHashedSymbols(reader: ElfReader, table: DynamicTable): number | undefined {
  const hash = table.place(dynamicTags.gnuHash);
  if (hash === undefined) return undefined;
  const [bucketCount, first, filterWords] = [reader.word(hash), reader.word(hash + 4), reader.word(hash + 8)];
  if (bucketCount === undefined || first === undefined || filterWords === undefined) return undefined;
  const buckets = hash + 16 + filterWords * (reader.wide ? 8 : 4);
  const chains = buckets + 4 * bucketCount;
  let last = 0;
  for (let index = 0; index < Math.min(bucketCount, maxSymbols); index++) last = Math.max(last, reader.word(buckets + 4 * index) ?? 0);
  if (last < first) return first;
  for (; last < maxSymbols; last++) {
    const value = reader.word(chains + 4 * (last - first));
    if (value === undefined || (value & 1) === 1) break;
  }
  return last + 1;
}
