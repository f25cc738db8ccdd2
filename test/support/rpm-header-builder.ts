/** One header entry to be written: numbers for the integer types, text for the text types, bytes for BIN. */
export interface HeaderField {
  readonly tag: number;
  readonly type: FieldType;
  readonly value: string | number | bigint | Uint8Array | readonly string[] | readonly number[];
  /** Written into the index in place of what is right. */
  readonly lie?: { readonly type?: number; readonly offset?: number; readonly count?: number };
}

export type FieldType = 'int8' | 'int16' | 'int32' | 'int64' | 'string' | 'bin' | 'strings' | 'i18n';

/** Numbers of the types in the file, and their width where they are aligned. */
const types: Readonly<Record<FieldType, readonly [number: number, width: number]>> = {
  int8: [2, 1],
  int16: [3, 2],
  int32: [4, 4],
  int64: [5, 8],
  string: [6, 0],
  bin: [7, 1],
  strings: [8, 0],
  i18n: [9, 0],
};

export const signatureRegion = 62;
export const mainRegion = 63;

/** The bytes of a header from its magic on; sealed with a region where a region tag is given. */
export function headerBytes(fields: readonly HeaderField[], region?: number): Buffer {
  const index: Buffer[] = [];
  const data: Buffer[] = [];
  let length = 0;
  for (const { tag, type, value, lie } of fields) {
    const [number, width] = types[type];
    const aligned = width > 1 ? Math.ceil(length / width) * width : length;
    data.push(Buffer.alloc(aligned - length));
    const [bytes, count] = encode(type, value, width);
    data.push(bytes);
    index.push(entry(tag, lie?.type ?? number, lie?.offset ?? aligned, lie?.count ?? count));
    length = aligned + bytes.length;
  }
  if (region !== undefined) {
    index.unshift(entry(region, 7, length, 16));
    data.push(entry(region, 7, -16 * index.length, 16));
    length += 16;
  }
  const intro = Buffer.from('8eade80100000000', 'hex');
  return Buffer.concat([intro, uint32(index.length), uint32(length), ...index, ...data]);
}

function entry(tag: number, type: number, offset: number, count: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32BE(tag, 0);
  bytes.writeUInt32BE(type, 4);
  bytes.writeInt32BE(offset, 8);
  bytes.writeUInt32BE(count, 12);
  return bytes;
}

function encode(type: FieldType, value: HeaderField['value'], width: number): [Buffer, number] {
  if (value instanceof Uint8Array) return [Buffer.from(value), value.length];
  const list = Array.isArray(value) ? (value as readonly (string | number)[]) : [value as string | number | bigint];
  if (width === 0) return [Buffer.from(list.map((text) => `${text}\0`).join(''), 'utf8'), list.length];
  if (type === 'bin') throw new TypeError('binary fields are bytes');
  const bytes = Buffer.alloc(width * list.length);
  list.forEach((number, i) => {
    if (width === 8) bytes.writeBigUInt64BE(BigInt(number), i * 8);
    else bytes.writeUIntBE(Number(number), i * width, width);
  });
  return [bytes, list.length];
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
