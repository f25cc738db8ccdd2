import { archiveBytes } from '../../support/cpio-builder.js';
import { buildRpm, type RpmDescription } from '../../support/rpm-builder.js';
import type { HeaderField } from '../../support/rpm-header-builder.js';

export interface Bomb {
  /** PAYLOADCOMPRESSOR. */
  readonly compressor: string;
  /** The stored payload: an archive that begins with `bombStart`, zeros behind it. */
  readonly payload: Buffer;
  /** Size of the one file that the header lists, and of the archive where the package is to state it. */
  readonly fileSize: number;
  readonly archiveSize?: number;
}

const path = '/usr/share/zeros';

/** The beginning of the archive: one member that claims as much data as the header of the package allows it to. */
export function bombStart(fileSize: number): Buffer {
  const member = { name: `.${path}`, mode: 0o100644, data: new Uint8Array(0), statedSize: Math.min(fileSize, 0xffffffff) };
  return archiveBytes([member], { trailer: false });
}

/** A package of one huge file of zeros. Its digests do not fit, which nobody gets to know who stops in time. */
export function bombPackage({ compressor, payload, fileSize, archiveSize }: Bomb): Buffer {
  const fields: HeaderField[] = [
    { tag: 1028, type: 'int32', value: [fileSize] },
    { tag: 1125, type: 'string', value: compressor },
  ];
  const stated: RpmDescription = archiveSize === undefined ? {} : { signatureFields: [{ tag: 1007, type: 'int32', value: archiveSize }] };
  return buildRpm({ files: [{ path }], fields, withoutSignatureTags: [1000, 1004, 1007], payload: () => payload, ...stated }).bytes;
}

const blockSize = 128 * 1024;

/** A zstd frame (RFC 8878) of `start` and as many blocks of 128 KiB of zeros, four bytes each: 32,768 to 1. */
export function zstdZeros(start: Buffer, blocks: number, windowDescriptor = 0x58): Buffer {
  const block = (last: boolean, type: number, size: number): Buffer => {
    const bytes = Buffer.alloc(3);
    bytes.writeUIntLE((last ? 1 : 0) | (type << 1) | (size << 3), 0, 3);
    return bytes;
  };
  const run = Buffer.concat([block(false, 1, blockSize), Buffer.alloc(1)]);
  const runs = Buffer.alloc(run.length * blocks, run);
  const frame = Buffer.concat([Buffer.from('28b52ffd00', 'hex'), Buffer.of(windowDescriptor)]);
  return Buffer.concat([frame, block(false, 0, start.length), start, runs, block(true, 0, 0)]);
}
