import type { ByteSource } from '../codec/byte-source.js';
import type { PackageLimits } from '../limits.js';
import { PackageError } from '../package-error.js';
import { type HeaderEntry, readIndex } from './header-index.js';
import { rawEntrySize } from './raw-entry.js';
import type { HeaderKind } from './tags.js';
import { valueTypes } from './types.js';

/** A header whose index and every entry's extent have been checked; the values are still bytes. */
export interface Header {
  readonly kind: HeaderKind;
  /** Offset of its magic in the file. */
  readonly start: number;
  /** Magic, reserved bytes, number of index entries, number of data bytes. */
  readonly intro: Uint8Array;
  /** Index and data. Header digests cover intro and body. */
  readonly body: Uint8Array;
  readonly entries: readonly HeaderEntry[];
  /** The entries are sealed by a region tag; packages of format 3 have none. */
  readonly hasRegion: boolean;
}

const magic = [0x8e, 0xad, 0xe8, 0x01];
const introSize = 16;
const maxEntries = 0xffff;
const maxDataBytes = 256 * 1024 * 1024 - 1;

/** Reads one header at the input's place with every check rpm makes of it (`lib/header.c`, hdrblobRead). */
export async function readHeader(input: ByteSource, kind: HeaderKind, limits: PackageLimits): Promise<Header> {
  const start = input.offset;
  const intro = await input.take(introSize, `the ${kind} header's first ${introSize} bytes`);
  if (magic.some((byte, index) => intro[index] !== byte)) {
    throw new PackageError(`no ${kind} header where one must begin: 8e ad e8 01 expected`, { offset: start });
  }
  const view = new DataView(intro.buffer, intro.byteOffset, intro.length);
  const entryCount = view.getUint32(8);
  const dataBytes = view.getUint32(12);
  if (entryCount < 1 || entryCount > maxEntries) {
    throw new PackageError(`${kind} header: ${entryCount} tags, 1 to ${maxEntries} expected`, { offset: start + 8 });
  }
  const size = entryCount * rawEntrySize + dataBytes;
  if (dataBytes > maxDataBytes || size > limits.headerBytes) {
    const limit = Math.min(maxDataBytes, limits.headerBytes);
    throw new PackageError(`${kind} header: ${size} bytes, the limit is ${limit}`, { offset: start + 12 });
  }
  const body = await input.take(size, `the ${kind} header`);
  const index = readIndex(kind, body, entryCount, start + introSize);
  const values = index.entries.reduce((sum, { type, count }) => sum + (type === valueTypes.bin ? 1 : count), 0);
  if (values > limits.headerValues) throw new PackageError(`${kind} header: ${values} values, the limit is ${limits.headerValues}`, { offset: start });
  return { kind, start, intro, body, ...index };
}
