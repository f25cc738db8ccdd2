/** The CRC of bzip2: the polynomial of CRC-32, highest bit first. Four bytes go in one step: entry [slice * 256 + byte], as if `slice` bytes followed. */
let table: Int32Array | undefined;

export class Bzip2Crc {
  private crc = -1;

  update(bytes: Uint8Array): void {
    table ??= makeTable();
    const t = table;
    let crc = this.crc;
    let i = 0;
    for (const end = bytes.length - 3; i < end; i += 4) {
      crc ^= ((bytes[i] as number) << 24) | ((bytes[i + 1] as number) << 16) | ((bytes[i + 2] as number) << 8) | (bytes[i + 3] as number);
      crc =
        (t[768 + (crc >>> 24)] as number) ^ (t[512 + ((crc >>> 16) & 0xff)] as number) ^ (t[256 + ((crc >>> 8) & 0xff)] as number) ^ (t[crc & 0xff] as number);
    }
    for (; i < bytes.length; i++) crc = (crc << 8) ^ (t[(crc >>> 24) ^ (bytes[i] as number)] as number);
    this.crc = crc;
  }

  /** As a signed integer. */
  digest(): number {
    return ~this.crc;
  }
}

function makeTable(): Int32Array {
  const made = new Int32Array(4 * 256);
  for (let index = 0; index < made.length; index++) {
    let crc = index < 256 ? index << 24 : (made[index - 256] as number);
    for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0);
    made[index] = crc;
  }
  return made;
}
