/** A small ELF file to be made. What is left out is not in the file. */
export interface ElfDescription {
  readonly class?: 32 | 64;
  readonly endian?: 'little' | 'big';
  /** e_machine; x86-64 where left out. */
  readonly machine?: number;
  readonly type?: 'rel' | 'exec' | 'dyn' | 'core';
  readonly interp?: string;
  readonly soname?: string;
  readonly needed?: readonly string[];
  /** The whole DT_RPATH text, colons included. */
  readonly rpath?: string;
  readonly runpath?: string;
  /** DT_FLAGS, DT_FLAGS_1. */
  readonly flags?: number;
  readonly flags1?: number;
  /** DT_DEBUG, DT_BIND_NOW, DT_TEXTREL. */
  readonly debug?: boolean;
  readonly bindNow?: boolean;
  readonly textrel?: boolean;
  /** Hex. */
  readonly buildId?: string;
  /** p_flags of a PT_GNU_STACK segment. */
  readonly stack?: number;
  readonly relro?: boolean;
  /** p_flags of the PT_LOAD segment; read and execute where left out. */
  readonly load?: number;
  /** Section headers, with a symbol table if wanted. */
  readonly sections?: 'none' | 'stripped' | 'symbols';
}

interface Segment {
  readonly type: number;
  readonly flags: number;
  readonly data: Buffer;
  readonly align: number;
}

const base = 0x400000;

/** The file's bytes: header, program headers, the segments' data, section headers. One PT_LOAD maps all of it. */
export function buildElf(description: ElfDescription = {}): Buffer {
  const writer = new Writer(description.class ?? 64, description.endian ?? 'little');
  const segments = segmentsOf(description, writer);
  const count = segments.length + 1;
  const dataStart = writer.headerSize + count * writer.segmentSize;
  const places: number[] = [];
  let end = dataStart;
  for (const { data } of segments) {
    places.push(end);
    end = Math.ceil((end + data.length) / 8) * 8;
  }
  const file = Buffer.alloc(end);
  for (const [index, { data }] of segments.entries()) data.copy(file, places[index]);
  const load = { type: 1, flags: description.load ?? 5, align: 4096 };
  writer.segment({ ...load, offset: 0, size: end }).copy(file, writer.headerSize);
  for (const [index, segment] of segments.entries()) {
    const header = writer.segment({ ...segment, offset: places[index] as number, size: segment.data.length });
    header.copy(file, writer.headerSize + (index + 1) * writer.segmentSize);
  }
  relocateStrings(file, segments, places, writer);
  const sections = sectionTypes(description);
  writer.header(description, count, sections.length === 0 ? 0 : end, sections.length).copy(file);
  return Buffer.concat([file, ...sections.map((type) => writer.section(type))]);
}

function sectionTypes({ sections = 'none' }: ElfDescription): number[] {
  return { none: [], stripped: [0, 1], symbols: [0, 1, 2] }[sections];
}

/** The dynamic strings are a segment of a type that loaders ignore, so that DT_STRTAB has a place to point at. */
const stringsType = 0x60000001;

function segmentsOf(description: ElfDescription, writer: Writer): Segment[] {
  const { interp, buildId, stack, relro } = description;
  const [dynamic, strings] = dynamicOf(description, writer);
  const note = buildId === undefined ? undefined : writer.note(3, Buffer.from(buildId, 'hex'));
  return [
    ...(interp === undefined ? [] : [{ type: 3, flags: 4, data: Buffer.from(`${interp}\0`), align: 1 }]),
    ...(dynamic.length === 0 ? [] : [{ type: 2, flags: 6, data: dynamic, align: 8 }]),
    { type: stringsType, flags: 4, data: strings, align: 1 },
    ...(note === undefined ? [] : [{ type: 4, flags: 4, data: note, align: 4 }]),
    ...(stack === undefined ? [] : [{ type: 0x6474e551, flags: stack, data: Buffer.alloc(0), align: 16 }]),
    ...(relro === true ? [{ type: 0x6474e552, flags: 4, data: Buffer.alloc(0), align: 1 }] : []),
  ];
}

const strtabTag = 5;

function dynamicOf(description: ElfDescription, writer: Writer): [Buffer, Buffer] {
  const { soname, needed = [], rpath, runpath, flags, flags1 } = description;
  const texts: (readonly [number, string])[] = needed.map((name) => [1, name]);
  if (soname !== undefined) texts.push([14, soname]);
  if (rpath !== undefined) texts.push([15, rpath]);
  if (runpath !== undefined) texts.push([29, runpath]);
  let strings = '\0';
  const entries = texts.map(([tag, text]) => {
    const at = strings.length;
    strings += `${text}\0`;
    return writer.pair(tag, at);
  });
  if (description.debug === true) entries.push(writer.pair(21, 0));
  if (description.bindNow === true) entries.push(writer.pair(24, 0));
  if (description.textrel === true) entries.push(writer.pair(22, 0));
  if (flags !== undefined) entries.push(writer.pair(30, flags));
  if (flags1 !== undefined) entries.push(writer.pair(0x6ffffffb, flags1));
  if (entries.length === 0) return [Buffer.alloc(0), Buffer.alloc(0)];
  const table = Buffer.from(strings, 'latin1');
  return [Buffer.concat([...entries, writer.pair(strtabTag, 0), writer.pair(10, table.length), writer.pair(0, 0)]), table];
}

/** DT_STRTAB is known only once the segments have their places. */
function relocateStrings(file: Buffer, segments: readonly Segment[], places: readonly number[], writer: Writer): void {
  const dynamic = segments.findIndex(({ type }) => type === 2);
  const strings = places[segments.findIndex(({ type }) => type === stringsType)] as number;
  if (dynamic < 0) return;
  const data = (segments[dynamic] as Segment).data;
  const marker = data.indexOf(writer.pair(strtabTag, 0));
  writer.pair(strtabTag, base + strings).copy(file, (places[dynamic] as number) + marker);
}

class Writer {
  readonly headerSize: number;
  readonly segmentSize: number;
  private readonly wide: boolean;
  private readonly little: boolean;

  constructor(elfClass: 32 | 64, endian: 'little' | 'big') {
    this.wide = elfClass === 64;
    this.little = endian === 'little';
    this.headerSize = this.wide ? 64 : 52;
    this.segmentSize = this.wide ? 56 : 32;
  }

  header(description: ElfDescription, segmentCount: number, sectionsAt: number, sectionCount: number): Buffer {
    const ident = Buffer.alloc(16);
    ident.set([0x7f, 0x45, 0x4c, 0x46, this.wide ? 2 : 1, this.little ? 1 : 2, 1]);
    const type = { rel: 1, exec: 2, dyn: 3, core: 4 }[description.type ?? 'dyn'];
    const { headerSize, segmentSize } = this;
    return Buffer.concat([
      ident,
      this.halves(type, description.machine ?? 62),
      this.word(1),
      this.native(0),
      this.native(headerSize),
      this.native(sectionsAt),
      this.word(0),
      this.halves(headerSize, segmentSize, segmentCount, this.wide ? 64 : 40, sectionCount, 0),
    ]);
  }

  segment({ type, flags, offset, size, align }: { type: number; flags: number; offset: number; size: number; align: number }): Buffer {
    const address = base + offset;
    const places = [offset, address, address, size, size].map((value) => this.native(value));
    return Buffer.concat(
      this.wide ? [this.word(type), this.word(flags), ...places, this.native(align)] : [this.word(type), ...places, this.word(flags), this.word(align)],
    );
  }

  section(type: number): Buffer {
    const fields = [0, 0, 0, 0].map((value) => this.native(value));
    return Buffer.concat([this.word(0), this.word(type), ...fields, this.word(0), this.word(0), this.native(0), this.native(0)]);
  }

  note(type: number, descriptor: Buffer): Buffer {
    return Buffer.concat([this.word(4), this.word(descriptor.length), this.word(type), Buffer.from('GNU\0'), descriptor, Buffer.alloc(-descriptor.length & 3)]);
  }

  /** A dynamic entry. */
  pair(tag: number, value: number): Buffer {
    return Buffer.concat([this.native(tag), this.native(value)]);
  }

  private native(value: number): Buffer {
    if (!this.wide) return this.word(value);
    const bytes = Buffer.alloc(8);
    if (this.little) bytes.writeBigUInt64LE(BigInt(value));
    else bytes.writeBigUInt64BE(BigInt(value));
    return bytes;
  }

  private word(value: number): Buffer {
    const bytes = Buffer.alloc(4);
    if (this.little) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  }

  private halves(...values: readonly number[]): Buffer {
    const bytes = Buffer.alloc(values.length * 2);
    for (const [index, value] of values.entries()) {
      if (this.little) bytes.writeUInt16LE(value, index * 2);
      else bytes.writeUInt16BE(value, index * 2);
    }
    return bytes;
  }
}
