import { CodecError, decompress, detectCodec } from '../../../src/rpm/codec/index.js';
import { chunksOf } from '../../support/rpm-builder.js';
import type { HeaderPlace } from './layout.js';

/** A member's data in an archive. */
export interface ArchivedFile {
  readonly start: number;
  readonly end: number;
  readonly original: Buffer;
}

/** Where the members of an archive begin, and the ELF files among them. */
export interface ArchiveMap {
  readonly bytes: Buffer;
  /** Members but for the trailer are of rpm's stripped form: nothing but the file's place in the header's list. */
  readonly stripped: boolean;
  readonly members: readonly number[];
  readonly elf: readonly ArchivedFile[];
}

/** Larger archives would make one mutation cost as much as a thousand others. */
export const maxArchive = 4 << 20;
const newcSize = 110;
const strippedSize = 16;

/** The decompressed payload with a map of it; nothing where it can't be read or is too large to be worth it. */
export async function archiveMap(payload: Buffer, main: HeaderPlace): Promise<ArchiveMap | undefined> {
  const codec = detectCodec(payload);
  if (codec === undefined) return undefined;
  const parts: Uint8Array[] = [];
  try {
    for await (const part of decompress(codec, chunksOf(payload, 1 << 16), { output: maxArchive, ratio: 1e6, window: 1 << 27 })) parts.push(Buffer.from(part));
  } catch (error) {
    if (error instanceof CodecError) return undefined;
    throw error;
  }
  return mapOf(Buffer.concat(parts), dataSizes(main));
}

function mapOf(bytes: Buffer, sizes: readonly number[]): ArchiveMap | undefined {
  const members: number[] = [];
  const elf: ArchivedFile[] = [];
  const stripped = bytes.toString('latin1', 0, 6) === '07070X';
  let at = 0;
  while (at + newcSize <= bytes.length) {
    const member = memberAt(bytes, at, sizes);
    if (member === undefined) return undefined;
    members.push(at);
    const { start, end, isTrailer } = member;
    if (bytes.toString('latin1', start, start + 4) === '\x7fELF' && end - start > 64)
      elf.push({ start, end, original: Buffer.from(bytes.subarray(start, end)) });
    if (isTrailer) return { bytes, stripped, members, elf };
    at = (end + 3) & ~3;
  }
  return undefined;
}

interface Member {
  readonly start: number;
  readonly end: number;
  readonly isTrailer: boolean;
}

function memberAt(bytes: Buffer, at: number, sizes: readonly number[]): Member | undefined {
  const magic = bytes.toString('latin1', at, at + 6);
  if (magic === '07070X') {
    const start = at + strippedSize;
    return { start, end: start + (sizes[hex(bytes, at + 6)] ?? 0), isTrailer: false };
  }
  if (magic !== '070701') return undefined;
  const nameEnd = at + newcSize + hex(bytes, at + 94);
  const start = (nameEnd + 3) & ~3;
  return { start, end: start + hex(bytes, at + 54), isTrailer: bytes.toString('latin1', at + newcSize, nameEnd - 1) === 'TRAILER!!!' };
}

/** Bytes that each file brings in an archive of the stripped form: those of links and regular files, of hard links only of the last. */
function dataSizes({ entries }: HeaderPlace): number[] {
  const numbers = (tag: number, width: number): number[] => {
    const data = entries.find((entry) => entry.tag === tag)?.data ?? Buffer.alloc(0);
    return Array.from({ length: Math.floor(data.length / width) }, (_, index) => data.readUIntBE(index * width + Math.max(0, width - 6), Math.min(width, 6)));
  };
  const [modes, inodes] = [numbers(1030, 2), numbers(1096, 4)];
  const sizes = entries.some(({ tag }) => tag === 5008) ? numbers(5008, 8) : numbers(1028, 4);
  return sizes.map((size, index) => {
    const type = (modes[index] ?? 0) >> 12;
    const isLast = inodes.lastIndexOf(inodes[index] ?? 0) === index;
    return type === 10 || (type === 8 && isLast) ? size : 0;
  });
}

function hex(bytes: Buffer, at: number): number {
  return Number.parseInt(bytes.toString('latin1', at, at + 8), 16);
}
