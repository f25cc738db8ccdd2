import { readDynamic } from './dynamic.js';
import type { ElfFacts } from './facts.js';
import { elfClassAndOrder, readElfHeader } from './header.js';
import { machineName } from './machines.js';
import { readBuildId } from './notes.js';
import { ElfReader } from './reader.js';
import { hasSymbolTable, isNoBitsAt, readSections } from './sections.js';
import { readSegments, segmentTypes } from './segments.js';

export type { ElfFacts } from './facts.js';

const types = ['other', 'rel', 'exec', 'dyn', 'core'] as const;

/** p_flags (gABI, program header). */
const executable = 1;
const writable = 2;

/**
 * What policy needs of an ELF file (System V gABI, chapters 4 and 5, with the GNU extensions of elf.h), from its program headers: section headers may be
 * missing. Undefined where there is no ELF magic, or a class or byte order that does not exist. Never throws: what a damaged file
 * misstates is left out.
 */
export function readElf(bytes: Uint8Array): ElfFacts | undefined {
  const kind = elfClassAndOrder(bytes);
  if (kind === undefined) return undefined;
  const reader = new ElfReader(bytes, kind.class, kind.endian);
  const header = readElfHeader(reader);
  const sections = readSections(reader, header);
  const segments = readSegments(reader, header);
  const dynamicSegment = segments.find((segment) => segment.type === segmentTypes.dynamic);
  const detached = dynamicSegment !== undefined && isNoBitsAt(sections, dynamicSegment.address);
  const dynamic = readDynamic(reader, detached ? undefined : dynamicSegment, segments);
  const interpSegment = segments.find((segment) => segment.type === segmentTypes.interp);
  const interp = interpSegment && reader.string(interpSegment.offset, Math.min(interpSegment.fileSize, 4096));
  const stack = segments.find((segment) => segment.type === segmentTypes.gnuStack);
  const relro = segments.some((segment) => segment.type === segmentTypes.gnuRelro);
  const buildId = readBuildId(reader, segments);
  const type = types[header.type] ?? 'other';
  const pie = type === 'dyn' && (dynamic.flaggedPie || (interp !== undefined && dynamic.debug));
  const loadable = (type === 'exec' || type === 'dyn') && segments.length > 0;
  return {
    ...kind,
    machine: machineName(header.machine),
    type,
    ...(interp !== undefined && { interp }),
    ...(dynamic.soname !== undefined && { soname: dynamic.soname }),
    needed: dynamic.needed,
    ...(dynamic.rpath !== undefined && { rpath: dynamic.rpath }),
    ...(dynamic.runpath !== undefined && { runpath: dynamic.runpath }),
    stripped: !hasSymbolTable(sections),
    bindNow: dynamic.bindNow,
    relro: relro ? (dynamic.bindNow ? 'full' : 'partial') : 'none',
    pie,
    execstack: stack !== undefined && (stack.flags & executable) !== 0,
    ...(loadable && stack === undefined && { noGnuStack: true }),
    ...(segments.some((segment) => segment.type === segmentTypes.load && (segment.flags & (executable | writable)) === (executable | writable)) && {
      writableExecutable: true,
    }),
    ...(dynamic.textRelocations && { textRelocations: true }),
    ...(buildId !== undefined && { buildId }),
    static: (type === 'exec' || pie) && interp === undefined && dynamic.needed.length === 0,
  };
}
