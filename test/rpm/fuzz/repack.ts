import { createHash } from 'node:crypto';
import { type FieldType, type HeaderField, headerBytes, mainRegion, signatureRegion } from '../../support/rpm-header-builder.js';
import type { ArchivedFile } from './archive-map.js';
import type { HeaderPlace, PackageLayout, StoredEntry } from './layout.js';

const typeNames: Readonly<Record<number, FieldType>> = {
  1: 'bin',
  2: 'int8',
  3: 'int16',
  4: 'int32',
  5: 'int64',
  6: 'string',
  7: 'bin',
  8: 'strings',
  9: 'i18n',
};
const widths: Readonly<Record<number, number>> = { 3: 2, 4: 4, 5: 8 };

const compressorTag = 1125;
const fileDigestsTag = 1035;
const fileDigestAlgorithmTag = 5011;
/** Size and digest of the stored payload, of the archive, and what only covers the original: signatures and their like. */
const recomputed = new Set([5092, 5093, 5097, 5112, 5113, 5120, 5121, 5122, 5123, 5124, 5125, 1046]);
const hashNames: Readonly<Record<number, string>> = { 1: 'md5', 2: 'sha1', 8: 'sha256', 9: 'sha384', 10: 'sha512' };

/**
 * The package with another archive in place of its own, uncompressed, every digest and size of the headers made to fit, so that the reader gets
 * to what changed. `changed` are files whose bytes are others: their digests are made to fit too.
 */
export function repack(bytes: Buffer, layout: PackageLayout, archive: Buffer, changed: readonly ArchivedFile[] = []): Buffer {
  const fields = layout.main.entries.filter(({ tag }) => tag !== mainRegion && tag !== compressorTag && !recomputed.has(tag)).map(field);
  const fixed = fields.map((entry) => (entry.tag === fileDigestsTag ? withDigests(entry, layout.main, archive, changed) : entry));
  const sealed = layout.main.entries[0]?.tag === mainRegion;
  const digests: HeaderField[] = [
    { tag: 5092, type: 'strings', value: [digest('sha256', archive)] },
    { tag: 5093, type: 'int32', value: 8 },
    { tag: 5097, type: 'strings', value: [digest('sha256', archive)] },
  ];
  const main = headerBytes(
    [...fixed, ...digests].sort((a, b) => a.tag - b.tag),
    sealed ? mainRegion : undefined,
  );
  const signature = headerBytes(
    [
      { tag: 269, type: 'string', value: digest('sha1', main) },
      { tag: 273, type: 'string', value: digest('sha256', main) },
      { tag: 1000, type: 'int32', value: main.length + archive.length },
      { tag: 1007, type: 'int32', value: archive.length },
    ],
    signatureRegion,
  );
  return Buffer.concat([bytes.subarray(0, 96), signature, Buffer.alloc(-signature.length & 7), main, archive]);
}

function field({ tag, type, count, data }: StoredEntry): HeaderField {
  return { tag, type: typeNames[type] ?? 'bin', value: data.subarray(0, exactLength(type, count, data)), lie: { count } };
}

/** What lies between two entries may be alignment. */
function exactLength(type: number, count: number, data: Buffer): number {
  if (type === 6 || type === 8 || type === 9) {
    let at = 0;
    for (let left = count; left > 0; left--) at = data.indexOf(0, at) + 1;
    return at;
  }
  return count * (widths[type] ?? 1);
}

function withDigests(entry: HeaderField, main: HeaderPlace, archive: Buffer, changed: readonly ArchivedFile[]): HeaderField {
  const number = main.entries.find(({ tag }) => tag === fileDigestAlgorithmTag)?.data.readUInt32BE(0) ?? 1;
  const algorithm = hashNames[number];
  if (algorithm === undefined) return entry;
  let text = Buffer.from(entry.value as Uint8Array).toString('latin1');
  for (const { start, end, original } of changed) text = text.replaceAll(digest(algorithm, original), digest(algorithm, archive.subarray(start, end)));
  return { ...entry, value: Buffer.from(text, 'latin1') };
}

function digest(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex');
}
