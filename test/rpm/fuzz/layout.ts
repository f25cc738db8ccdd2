/** Where the parts of a package file lie; offsets in bytes from its start. */
export interface PackageLayout {
  readonly signature: HeaderPlace;
  readonly main: HeaderPlace;
  readonly payload: number;
}

export interface HeaderPlace {
  readonly start: number;
  readonly entries: readonly StoredEntry[];
  readonly dataStart: number;
  readonly end: number;
}

/** An index entry and the bytes it stands for. */
export interface StoredEntry {
  readonly tag: number;
  readonly type: number;
  readonly offset: number;
  readonly count: number;
  readonly data: Buffer;
}

const leadSize = 96;
const introSize = 16;
const entrySize = 16;

/** The layout of an undamaged package; nothing where its headers do not fit into the file. */
export function layoutOf(bytes: Buffer): PackageLayout | undefined {
  const signature = headerAt(bytes, leadSize);
  if (signature === undefined) return undefined;
  const main = headerAt(bytes, Math.ceil(signature.end / 8) * 8);
  return main && { signature, main, payload: main.end };
}

function headerAt(bytes: Buffer, start: number): HeaderPlace | undefined {
  if (start + introSize > bytes.length || bytes.readUInt32BE(start) !== 0x8eade801) return undefined;
  const count = bytes.readUInt32BE(start + 8);
  const dataStart = start + introSize + count * entrySize;
  const end = dataStart + bytes.readUInt32BE(start + 12);
  if (count > 10_000 || end > bytes.length) return undefined;
  const field = (index: number, at: number): number => bytes.readInt32BE(start + introSize + index * entrySize + at);
  const offsets = Array.from({ length: count }, (_, index) => field(index, 8));
  const borders = [...offsets, end - dataStart].sort((a, b) => a - b);
  const entries = offsets.map((offset, index): StoredEntry => {
    const next = borders.find((border) => border > offset) ?? offset;
    return { tag: field(index, 0), type: field(index, 4), offset, count: field(index, 12), data: bytes.subarray(dataStart + offset, dataStart + next) };
  });
  return { start, entries, dataStart, end };
}
