import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type HeaderField, headerBytes, mainRegion, signatureRegion } from '../../support/rpm-header-builder.js';

export interface Flood {
  readonly files: number;
  /** All files are links of one; else each has a byte of its own. */
  readonly linked: boolean;
}

/** A sound package of very many files in one directory; linear in their number, where `buildRpm` is not. */
export function floodPackage({ files, linked }: Flood): Buffer {
  const stored = gzipSync(archive(files, linked), { level: 1 });
  const main = headerBytes(fields(files, linked, stored), mainRegion);
  const signature = headerBytes([{ tag: 273, type: 'string', value: sha256(main) }], signatureRegion);
  const lead = Buffer.alloc(96);
  lead.write('edabeedb03000000', 'hex');
  lead.write('flood-1.0-1', 10, 'latin1');
  lead.writeUInt16BE(1, 76);
  lead.writeUInt16BE(5, 78);
  return Buffer.concat([lead, signature, Buffer.alloc(-signature.length & 7), main, stored]);
}

const mode = 0o100644;

function fields(files: number, linked: boolean, stored: Buffer): HeaderField[] {
  const all = <T>(value: (index: number) => T): T[] => Array.from({ length: files }, (_, index) => value(index));
  const digest = sha256(Buffer.from('x'));
  return [
    { tag: 100, type: 'strings', value: ['C'] },
    { tag: 1000, type: 'string', value: 'flood' },
    { tag: 1001, type: 'string', value: '1.0' },
    { tag: 1002, type: 'string', value: '1' },
    { tag: 1022, type: 'string', value: 'noarch' },
    { tag: 1028, type: 'int32', value: all(() => 1) },
    { tag: 1030, type: 'int16', value: all(() => mode) },
    { tag: 1035, type: 'strings', value: all(() => digest) },
    { tag: 1044, type: 'string', value: 'flood-1.0-1.src.rpm' },
    { tag: 1095, type: 'int32', value: all(() => 1) },
    { tag: 1096, type: 'int32', value: all((index) => (linked ? 1 : index + 1)) },
    { tag: 1116, type: 'int32', value: all(() => 0) },
    { tag: 1117, type: 'strings', value: all(nameOf) },
    { tag: 1118, type: 'strings', value: ['/usr/share/flood/'] },
    { tag: 1124, type: 'string', value: 'cpio' },
    { tag: 1125, type: 'string', value: 'gzip' },
    { tag: 5011, type: 'int32', value: 8 },
    { tag: 5092, type: 'strings', value: [sha256(stored)] },
    { tag: 5093, type: 'int32', value: 8 },
  ];
}

/** rpm gives the data with the last link. */
function archive(files: number, linked: boolean): Buffer {
  const parts = Array.from({ length: files }, (_, index) => {
    const size = linked && index < files - 1 ? 0 : 1;
    return `${header(`./usr/share/flood/${nameOf(index)}`, mode, size)}${size === 1 ? 'x\0\0\0' : ''}`;
  });
  return Buffer.from(`${parts.join('')}${header('TRAILER!!!', 0, 0)}`, 'latin1');
}

function header(name: string, fileMode: number, size: number): string {
  const hex = (value: number): string => value.toString(16).padStart(8, '0');
  const numbers = [0, fileMode, 0, 0, 1, 0, size, 0, 0, 0, 0, name.length + 1, 0];
  return `070701${numbers.map(hex).join('')}${name}${'\0'.repeat(1 + (-(111 + name.length) & 3))}`;
}

const nameOf = (index: number): string => index.toString(36);

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
