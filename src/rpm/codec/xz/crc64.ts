import type { RunningCheck } from './running-check.js';

/** ECMA-182 polynomial, reflected (xz file format, 6): high and low half. */
const polynomialHigh = 0xc96c5795;
const polynomialLow = 0xd7870f42;

/** Entry [slice * 256 + byte]: what the byte does to the sum after `slice` more bytes. Four bytes go in one step. */
const slices = 4;
let tables: { high: Int32Array; low: Int32Array } | undefined;

/** CRC-64 as xz stores it, little-endian. */
export class Crc64 implements RunningCheck {
  private high = -1;
  private low = -1;

  update(bytes: Uint8Array): void {
    tables ??= makeTables();
    const { high: tableHigh, low: tableLow } = tables;
    let { high, low } = this;
    let i = 0;
    for (const end = bytes.length - 3; i < end; i += 4) {
      const x = low ^ ((bytes[i] as number) | ((bytes[i + 1] as number) << 8) | ((bytes[i + 2] as number) << 16) | ((bytes[i + 3] as number) << 24));
      const a = 768 + (x & 0xff);
      const b = 512 + ((x >>> 8) & 0xff);
      const c = 256 + ((x >>> 16) & 0xff);
      const d = x >>> 24;
      low = high ^ (tableLow[a] as number) ^ (tableLow[b] as number) ^ (tableLow[c] as number) ^ (tableLow[d] as number);
      high = (tableHigh[a] as number) ^ (tableHigh[b] as number) ^ (tableHigh[c] as number) ^ (tableHigh[d] as number);
    }
    for (; i < bytes.length; i++) {
      const index = (low ^ (bytes[i] as number)) & 0xff;
      low = ((low >>> 8) | (high << 24)) ^ (tableLow[index] as number);
      high = (high >>> 8) ^ (tableHigh[index] as number);
    }
    this.high = high;
    this.low = low;
  }

  digest(): Uint8Array {
    const stored = Buffer.alloc(8);
    stored.writeInt32LE(~this.low, 0);
    stored.writeInt32LE(~this.high, 4);
    return stored;
  }
}

function makeTables(): { high: Int32Array; low: Int32Array } {
  const high = new Int32Array(slices * 256);
  const low = new Int32Array(slices * 256);
  for (let index = 0; index < slices * 256; index++) {
    let h = index < 256 ? 0 : (high[index - 256] as number);
    let l = index < 256 ? index : (low[index - 256] as number);
    for (let bit = 0; bit < 8; bit++) {
      const odd = l & 1;
      l = (l >>> 1) | (h << 31);
      h >>>= 1;
      if (odd) {
        h ^= polynomialHigh;
        l ^= polynomialLow;
      }
    }
    high[index] = h;
    low[index] = l;
  }
  return { high, low };
}
