import { buildIdOf } from './build-id.js';
import { cipherLists } from './cipher-lists.js';
import { compilations } from './compilations.js';
import { debugLink, hasDebugInfo } from './debug.js';
import { readDynamic } from './dynamic.js';
import { type DynamicTable, readDynamicTable } from './dynamic-table.js';
import type { ElfFacts } from './facts.js';
import { elfClassAndOrder, readElfHeader } from './header.js';
import { readImports } from './imports.js';
import { readKernelModule } from './kernel-module.js';
import { ltoKind } from './lto.js';
import { machineName } from './machines.js';
import { readNotes } from './notes.js';
import { packageNote } from './package-note.js';
import { propertyMarks } from './properties.js';
import { ElfReader } from './reader.js';
import { sectionStrings } from './section-strings.js';
import { type ElfSection, hasSymbolTable, isNamed, isNoBitsAt, readSections } from './sections.js';
import { type ElfSegment, readSegments, segmentTypes } from './segments.js';
import { neededVersions } from './versions.js';

export { type ArchiveFacts, ArchiveScanner } from './archive/index.js';
export type { ElfFacts } from './facts.js';

export interface ElfOptions {
  /** Read the names of imported symbols too: thousands in a large program. */
  readonly imports?: boolean;
}

const types = ['other', 'rel', 'exec', 'dyn', 'core'] as const;

/** p_flags (gABI, program header). */
const executable = 1;
const writable = 2;

/**
 * What policy needs of an ELF file (System V gABI, chapters 4 and 5, with the GNU extensions of elf.h), from its program headers where
 * they say it: section headers may be missing. Undefined where there is no ELF magic, or a class or byte order that does not exist.
 * Never throws: what a damaged file misstates is left out.
 */
export function readElf(bytes: Uint8Array, { imports = false }: ElfOptions = {}): ElfFacts | undefined {
  const kind = elfClassAndOrder(bytes);
  if (kind === undefined) return undefined;
  const reader = new ElfReader(bytes, kind.class, kind.endian);
  const header = readElfHeader(reader);
  const sections = readSections(reader, header);
  const segments = readSegments(reader, header);
  const table = dynamicTable(reader, segments, sections);
  const type = types[header.type] ?? 'other';
  return {
    ...kind,
    machine: machineName(header.machine),
    type,
    ...(header.flags !== 0 && { machineFlags: header.flags }),
    ...linking(reader, table, segments, type),
    stripped: !hasSymbolTable(sections),
    ...memory(segments, type),
    ...origin(reader, segments, sections),
    ...compilation(reader, sections, type),
    ...(imports && importing(reader, table, sections)),
  };
}

function importing(reader: ElfReader, table: DynamicTable, sections: readonly ElfSection[]): Pick<ElfFacts, 'imports' | 'cipherLists'> {
  const imports = readImports(reader, table, sections);
  const lists = cipherLists(reader, imports.names);
  return { imports, ...(lists.length > 0 && { cipherLists: lists }) };
}

function dynamicTable(reader: ElfReader, segments: readonly ElfSegment[], sections: readonly ElfSection[]): DynamicTable {
  const segment = segments.find(({ type }) => type === segmentTypes.dynamic);
  const detached = segment !== undefined && isNoBitsAt(sections, segment.address);
  return readDynamicTable(reader, detached ? undefined : segment, segments);
}

type Linking = Pick<
  ElfFacts,
  'interp' | 'soname' | 'needed' | 'rpath' | 'runpath' | 'versionsNeeded' | 'bindNow' | 'relro' | 'pie' | 'textRelocations' | 'static'
>;

const maxInterp = 4096;

function linking(reader: ElfReader, table: DynamicTable, segments: readonly ElfSegment[], type: ElfFacts['type']): Linking {
  const { bindNow, flaggedPie, debug, textRelocations, ...texts } = readDynamic(table);
  const interpSegment = segments.find((segment) => segment.type === segmentTypes.interp);
  const interp = interpSegment && reader.string(interpSegment.offset, Math.min(interpSegment.fileSize, maxInterp));
  const versions = neededVersions(reader, table);
  const pie = type === 'dyn' && (flaggedPie || (interp !== undefined && debug));
  return {
    ...(interp !== undefined && { interp }),
    ...texts,
    ...(versions.length > 0 && { versionsNeeded: versions }),
    bindNow,
    relro: segments.some((segment) => segment.type === segmentTypes.gnuRelro) ? (bindNow ? 'full' : 'partial') : 'none',
    pie,
    ...(textRelocations && { textRelocations: true }),
    static: (type === 'exec' || pie) && interp === undefined && texts.needed.length === 0,
  };
}

function memory(segments: readonly ElfSegment[], type: ElfFacts['type']): Pick<ElfFacts, 'execstack' | 'noGnuStack' | 'writableExecutable'> {
  const stack = segments.find((segment) => segment.type === segmentTypes.gnuStack);
  const loadable = (type === 'exec' || type === 'dyn') && segments.length > 0;
  const both = executable | writable;
  return {
    execstack: stack !== undefined && (stack.flags & executable) !== 0,
    ...(loadable && stack === undefined && { noGnuStack: true }),
    ...(segments.some((segment) => segment.type === segmentTypes.load && (segment.flags & both) === both) && { writableExecutable: true }),
  };
}

type Origin = Pick<ElfFacts, 'buildId' | 'debugLink' | 'properties' | 'packageNote' | 'producers' | 'kernelModule' | 'go'>;

/** The linker of Go leaves a note of this owner (cmd/internal/buildid). */
const goOwner = 'Go';

/** What the file says of where it comes from. */
function origin(reader: ElfReader, segments: readonly ElfSegment[], sections: readonly ElfSection[]): Origin {
  const notes = readNotes(reader, segments, sections);
  const buildId = buildIdOf(notes);
  const link = debugLink(reader, sections);
  const properties = propertyMarks(reader, notes);
  const note = packageNote(notes);
  const producers = sectionStrings(reader, sections, '.comment');
  const kernelModule = readKernelModule(reader, sections);
  return {
    ...(buildId !== undefined && { buildId }),
    ...(link !== undefined && { debugLink: link }),
    ...(properties.length > 0 && { properties }),
    ...(note !== undefined && { packageNote: note }),
    ...(producers.length > 0 && { producers }),
    ...(kernelModule && { kernelModule }),
    ...((notes.some(({ owner }) => owner === goOwner) || sections.some((section) => isNamed(reader, section, ['.go.buildinfo\0', '.gopclntab\0']))) && {
      go: true as const,
    }),
  };
}

function compilation(reader: ElfReader, sections: readonly ElfSection[], type: ElfFacts['type']): Pick<ElfFacts, 'debugInfo' | 'lto' | 'compilations'> {
  const lto = type === 'rel' ? ltoKind(reader, sections) : undefined;
  const compiled = compilations(reader, sections);
  return {
    ...(hasDebugInfo(reader, sections) && { debugInfo: true }),
    ...(lto !== undefined && { lto }),
    ...(compiled.length > 0 && { compilations: compiled }),
  };
}
