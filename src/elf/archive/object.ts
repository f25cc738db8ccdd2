import { hasDebugInfo } from '../debug.js';
import { elfClassAndOrder, readElfHeader } from '../header.js';
import { ltoKind } from '../lto.js';
import { machineName } from '../machines.js';
import { ElfReader } from '../reader.js';
import { allocatedSection, hasSymbolTable, readSections, sectionTypes } from '../sections.js';

/** What counts of a member. */
export interface ArchivedObject {
  /** `x86_64/64`; absent for LLVM bitcode, which is for no machine yet. */
  readonly machine?: string;
  readonly symbols: boolean;
  /** Bytes of code or data are in it. */
  readonly substance: boolean;
  readonly debugInfo: boolean;
  readonly lto?: 'fat' | 'slim';
}

/** LLVM bitcode: `BC` C0 DE, or the wrapper's magic 0x0B17C0DE ("LLVM Bitcode File Format"). */
const bitcodeMagics = [0x4243c0de, 0xdec0170b];

/** Nothing where the member is no object file. */
export function readObject(bytes: Uint8Array): ArchivedObject | undefined {
  const kind = elfClassAndOrder(bytes);
  if (kind === undefined) return isBitcode(bytes) ? { symbols: false, substance: false, debugInfo: false, lto: 'slim' } : undefined;
  const reader = new ElfReader(bytes, kind.class, kind.endian);
  const header = readElfHeader(reader);
  const sections = readSections(reader, header);
  const lto = ltoKind(reader, sections);
  return {
    machine: `${machineName(header.machine)}/${kind.class}`,
    symbols: hasSymbolTable(sections),
    substance: sections.some(({ type, flags, size }) => type !== sectionTypes.note && (flags & allocatedSection) !== 0 && size > 0),
    debugInfo: hasDebugInfo(reader, sections),
    ...(lto !== undefined && { lto }),
  };
}

function isBitcode(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bitcodeMagics.includes(new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0));
}
