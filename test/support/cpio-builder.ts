/** One archive member to be written; `index` makes it rpm's stripped form. */
export interface ArchiveMember {
  readonly name: string;
  readonly mode: number;
  readonly data: Uint8Array;
  readonly index?: number;
  /** Stated in place of the data's size. */
  readonly statedSize?: number;
}

/** The bytes of a cpio archive as rpm writes it, trailer included unless told otherwise. */
export function archiveBytes(members: readonly ArchiveMember[], { trailer = true } = {}): Buffer {
  const parts = members.flatMap((member) => [...header(member), padded(Buffer.from(member.data))]);
  return Buffer.concat(trailer ? [...parts, ...newc('TRAILER!!!', 0, 0)] : parts);
}

function header({ name, mode, data, index, statedSize }: ArchiveMember): Buffer[] {
  if (index !== undefined) return [Buffer.from(`07070X${hex(index)}\0\0`, 'latin1')];
  return newc(name, mode, statedSize ?? data.length);
}

function newc(name: string, mode: number, size: number): Buffer[] {
  const bytes = Buffer.from(`${name}\0`, 'utf8');
  const fields = [0, mode, 0, 0, 1, 0, size, 0, 0, 0, 0, bytes.length, 0];
  return [padded(Buffer.concat([Buffer.from(`070701${fields.map(hex).join('')}`, 'latin1'), bytes]))];
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}
