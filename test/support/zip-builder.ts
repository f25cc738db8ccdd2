import { deflateRawSync } from 'node:zlib';

export interface ZipMember {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly stored?: boolean;
  /** The sizes stand behind the data, with the descriptor's signature or without. */
  readonly descriptor?: 'signed' | 'plain';
  readonly encrypted?: boolean;
}

/** The local headers and data of a zip file (PKWARE APPNOTE.TXT, 4.3.7); checksums are 0, and the central directory is left out. */
export function zipBytes(members: readonly ZipMember[]): Buffer {
  return Buffer.concat(members.map(localMember));
}

function localMember({ name, content = '', stored = false, descriptor, encrypted = false }: ZipMember): Buffer {
  const plain = Buffer.from(content as Uint8Array);
  const data = stored ? plain : deflateRawSync(plain);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE((encrypted ? 1 : 0) | (descriptor ? 8 : 0), 6);
  header.writeUInt16LE(stored ? 0 : 8, 8);
  if (!descriptor) header.writeUInt32LE(data.length, 18);
  if (!descriptor) header.writeUInt32LE(plain.length, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name), data, ...(descriptor ? [behind(descriptor, data.length, plain.length)] : [])]);
}

function behind(form: 'signed' | 'plain', stored: number, plain: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(stored, 8);
  bytes.writeUInt32LE(plain, 12);
  return form === 'signed' ? bytes : bytes.subarray(4);
}
