import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type ArchiveMember, archiveBytes } from './cpio-builder.js';
import { type HeaderField, headerBytes, mainRegion, signatureRegion } from './rpm-header-builder.js';

export interface RpmFile {
  readonly path: string;
  readonly content?: string | Uint8Array;
  /** Whole st_mode; a plain 0644 file, 0755 directory or link where left out. */
  readonly mode?: number;
  readonly linkTo?: string;
  /** RPMFILE_* bits. */
  readonly flags?: number;
  /** Files with the same inode are hard links; each has its own where left out. */
  readonly inode?: number;
  readonly lang?: string;
  readonly caps?: string;
}

/** A package to be made. The edits are for damage: digests and sizes are computed after them, except where an edit comes later. */
export interface RpmDescription {
  readonly name?: string;
  readonly source?: boolean;
  readonly format?: 3 | 4 | 6;
  readonly files?: readonly RpmFile[];
  readonly compressor?: 'gzip' | 'none';
  /** OpenPGP number and node:crypto's name of the file digests. */
  readonly fileDigest?: readonly [number: number, name: string];
  /** Further main header entries; one of the same tag replaces the usual one. */
  readonly fields?: readonly HeaderField[];
  readonly withoutTags?: readonly number[];
  readonly signatureFields?: readonly HeaderField[];
  readonly withoutSignatureTags?: readonly number[];
  readonly members?: (members: ArchiveMember[]) => readonly ArchiveMember[];
  readonly trailer?: boolean;
  /** What is stored in place of the compressed payload, after its digests were taken. */
  readonly payload?: (payload: Buffer) => Buffer;
}

export interface BuiltRpm {
  readonly bytes: Buffer;
  readonly signatureStart: number;
  readonly headerStart: number;
  readonly payloadStart: number;
}

export function buildRpm(description: RpmDescription = {}): BuiltRpm {
  const { format = 4, compressor = 'gzip', payload = same } = description;
  const files = description.files ?? [];
  const members = files.flatMap((file, index) => member(file, index, description));
  const archive = archiveBytes(description.members?.(members) ?? members, { trailer: description.trailer ?? true });
  const stored = compressor === 'gzip' ? gzipSync(archive) : archive;
  const fields = [...identityFields(description), ...fileFields(files, description), ...payloadFields(stored, archive, compressor, format)];
  const main = headerBytes(edited(fields, description.fields, description.withoutTags), format === 3 ? undefined : mainRegion);
  const signatureTags = edited(signatureFields(main, stored, archive, format), description.signatureFields, description.withoutSignatureTags);
  const signature = headerBytes(signatureTags, format === 3 ? undefined : signatureRegion);
  const lead = leadBytes(description);
  const padding = Buffer.alloc(-signature.length & 7);
  const headerStart = lead.length + signature.length + padding.length;
  return {
    bytes: Buffer.concat([lead, signature, padding, main, payload(stored)]),
    signatureStart: lead.length,
    headerStart,
    payloadStart: headerStart + main.length,
  };
}

/** The package as an input: pieces of `size` bytes. */
export async function* chunksOf(bytes: Uint8Array, size = 4096): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const same = (payload: Buffer): Buffer => payload;

function leadBytes({ name = 'demo', source = false, format = 4 }: RpmDescription): Buffer {
  const lead = Buffer.alloc(96);
  lead.writeUInt32BE(0xedabeedb, 0);
  lead.writeUInt8(format === 6 ? 4 : 3, 4);
  lead.writeUInt16BE(source ? 1 : 0, 6);
  lead.writeUInt16BE(format === 6 ? 0 : 1, 8);
  lead.write(`${name}-1.0-1`, 10, 'latin1');
  lead.writeUInt16BE(format === 6 ? 0 : 1, 76);
  lead.writeUInt16BE(5, 78);
  return lead;
}

function identityFields({ name = 'demo', source = false, format = 4 }: RpmDescription): HeaderField[] {
  return [
    { tag: 100, type: 'strings', value: ['C'] },
    { tag: 1000, type: 'string', value: name },
    { tag: 1001, type: 'string', value: '1.0' },
    { tag: 1002, type: 'string', value: '1' },
    { tag: 1004, type: 'i18n', value: ['A demonstration'] },
    { tag: 1022, type: 'string', value: 'x86_64' },
    source ? { tag: 1106, type: 'int32', value: 1 } : { tag: 1044, type: 'string', value: `${name}-1.0-1.src.rpm` },
    ...(format === 6 ? [{ tag: 5114, type: 'int32', value: 6 } as const] : []),
  ];
}

function fileFields(files: readonly RpmFile[], { format = 4, fileDigest = [8, 'sha256'] }: RpmDescription): HeaderField[] {
  if (files.length === 0) return [];
  const directories = [...new Set(files.map(({ path }) => directoryOf(path)))];
  const all = <T>(value: (file: RpmFile, index: number) => T): T[] => files.map(value);
  return [
    { tag: format === 6 ? 5008 : 1028, type: format === 6 ? 'int64' : 'int32', value: all(sizeOf) },
    { tag: 1030, type: 'int16', value: all(modeOf) },
    { tag: 1034, type: 'int32', value: all(() => 1_700_000_000) },
    { tag: 1035, type: 'strings', value: all((file) => (isFile(file) ? digest(fileDigest[1], contentOf(file)) : '')) },
    { tag: 1036, type: 'strings', value: all(({ linkTo = '' }) => linkTo) },
    { tag: 1037, type: 'int32', value: all(({ flags = 0 }) => flags) },
    { tag: 1039, type: 'strings', value: all(() => 'root') },
    { tag: 1040, type: 'strings', value: all(() => 'root') },
    { tag: 1095, type: 'int32', value: all(() => 1) },
    { tag: 1096, type: 'int32', value: all(({ inode }, index) => inode ?? 1000 + index) },
    { tag: 1097, type: 'strings', value: all(({ lang = '' }) => lang) },
    { tag: 1116, type: 'int32', value: all(({ path }) => directories.indexOf(directoryOf(path))) },
    { tag: 1117, type: 'strings', value: all(({ path }) => path.slice(directoryOf(path).length)) },
    { tag: 1118, type: 'strings', value: directories },
    { tag: 5010, type: 'strings', value: all(({ caps = '' }) => caps) },
    { tag: 5011, type: 'int32', value: fileDigest[0] },
  ];
}

function payloadFields(stored: Buffer, archive: Buffer, compressor: string, format: number): HeaderField[] {
  return [
    { tag: 1124, type: 'string', value: 'cpio' },
    ...(compressor === 'none' ? [] : [{ tag: 1125, type: 'string', value: compressor } as const]),
    { tag: 1126, type: 'string', value: '9' },
    ...(format === 3 ? [] : payloadDigestFields(stored, archive)),
    ...(format === 6 ? [{ tag: 5123, type: 'string', value: digest('sha3-256', stored) } as const] : []),
  ];
}

function payloadDigestFields(stored: Buffer, archive: Buffer): HeaderField[] {
  return [
    { tag: 5092, type: 'strings', value: [digest('sha256', stored)] },
    { tag: 5093, type: 'int32', value: 8 },
    { tag: 5097, type: 'strings', value: [digest('sha256', archive)] },
  ];
}

function signatureFields(main: Buffer, stored: Buffer, archive: Buffer, format: number): HeaderField[] {
  const modern: HeaderField[] = [{ tag: 273, type: 'string', value: digest('sha256', main) }];
  if (format === 6) return [...modern, { tag: 279, type: 'string', value: digest('sha3-256', main) }];
  const legacy: HeaderField[] = [
    { tag: 1000, type: 'int32', value: main.length + stored.length },
    { tag: 1004, type: 'bin', value: createHash('md5').update(main).update(stored).digest() },
    { tag: 1007, type: 'int32', value: archive.length },
  ];
  return format === 3 ? legacy : [{ tag: 269, type: 'string', value: digest('sha1', main) }, ...modern, ...legacy];
}

/** Fields sorted by tag, as rpm writes them. */
function edited(fields: readonly HeaderField[], replaced: readonly HeaderField[] = [], without: readonly number[] = []): HeaderField[] {
  const dropped = new Set([...without, ...replaced.map(({ tag }) => tag)]);
  return [...fields.filter(({ tag }) => !dropped.has(tag)), ...replaced].sort((a, b) => a.tag - b.tag);
}

/** As rpm writes them: ghosts left out, only the last hard link with data, no names in format 6. */
function member(file: RpmFile, index: number, { source = false, format = 4, files = [] }: RpmDescription): ArchiveMember[] {
  if (((file.flags ?? 0) & 64) !== 0) return [];
  const later = file.inode !== undefined && files.slice(index + 1).some(({ inode }) => inode === file.inode);
  const data = file.linkTo === undefined ? contentOf(file) : Buffer.from(file.linkTo);
  const place = format === 6 ? { index } : {};
  return [{ name: source ? file.path : `.${file.path}`, mode: modeOf(file), data: later ? Buffer.alloc(0) : data, ...place }];
}

function modeOf({ mode, linkTo }: RpmFile): number {
  return mode ?? (linkTo === undefined ? 0o100644 : 0o120777);
}

function isFile(file: RpmFile): boolean {
  return modeOf(file) >> 12 === 8;
}

function sizeOf(file: RpmFile): number {
  return file.linkTo === undefined ? contentOf(file).length : Buffer.byteLength(file.linkTo);
}

function contentOf({ content = '' }: RpmFile): Buffer {
  return Buffer.from(content as Uint8Array);
}

function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function digest(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex');
}
