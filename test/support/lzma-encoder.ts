import * as m from '../../src/rpm/codec/lzma/model.js';

/**
 * Makes small .lzma files (lc=3 lp=0 pb=2) symbol by symbol, good and bad ones, which no command does. Nothing is compressed well: bytes as
 * literals, and the symbols a test asks for.
 */
export class LzmaEncoder {
  private readonly probabilities = new Uint16Array(m.literals + (0x300 << 3)).fill(m.initialProbability);
  private readonly out: number[] = [];
  private low = 0;
  private range = 0xffffffff;
  private cache = 0;
  private pending = 1;
  private position = 0;
  private previous = 0;

  literals(bytes: Uint8Array): this {
    for (const byte of bytes) {
      this.bit(m.isMatch + (this.position & 3), 0);
      this.tree(m.literals + 0x300 * (this.previous >> 5), 8, byte);
      this.position++;
      this.previous = byte;
    }
    return this;
  }

  /** A match of two bytes at a distance whose slot is 63: `low` are the 30 bits below. All ones is the end marker. */
  farMatch(low: number): this {
    this.bit(m.isMatch + (this.position & 3), 1);
    this.bit(m.isRep, 0);
    this.bit(m.lenCoder, 0);
    this.tree(m.lenCoder + m.lenLow + ((this.position & 3) << 3), 3, 0);
    this.tree(m.posSlot, 6, 63);
    for (let i = 29; i >= 4; i--) this.direct((low >>> i) & 1);
    let index = 1;
    for (let i = 0; i < 4; i++) {
      const bit = (low >>> i) & 1;
      this.bit(m.posAlign + index, bit);
      index = (index << 1) | bit;
    }
    return this;
  }

  /** A single byte as at the last distance. */
  shortRepeat(): this {
    this.bit(m.isMatch + (this.position & 3), 1);
    this.bit(m.isRep, 1);
    this.bit(m.isRepG0, 0);
    this.bit(m.isRep0Long + (this.position & 3), 0);
    this.position++;
    return this;
  }

  /** The file, with this uncompressed size in its header; all ones where left out. */
  file(size?: number): Buffer {
    for (let i = 0; i < 5; i++) this.shift();
    const header = Buffer.alloc(13, 0xff);
    header.writeUInt8(0x5d, 0);
    header.writeUInt32LE(1 << 16, 1);
    if (size !== undefined) header.writeBigUInt64LE(BigInt(size), 5);
    return Buffer.concat([header, Buffer.from(this.out)]);
  }

  private tree(base: number, bits: number, value: number): void {
    let index = 1;
    for (let i = bits - 1; i >= 0; i--) {
      const bit = (value >> i) & 1;
      this.bit(base + index, bit);
      index = (index << 1) | bit;
    }
  }

  private bit(at: number, bit: number): void {
    const probability = this.probabilities[at] as number;
    const bound = (this.range >>> 11) * probability;
    if (bit === 0) this.range = bound;
    else {
      this.low += bound;
      this.range -= bound;
    }
    this.probabilities[at] = bit === 0 ? probability + ((2048 - probability) >> 5) : probability - (probability >> 5);
    this.normalize();
  }

  private direct(bit: number): void {
    this.range >>>= 1;
    if (bit === 1) this.low += this.range;
    this.normalize();
  }

  private normalize(): void {
    while (this.range < 2 ** 24) {
      this.range = (this.range << 8) >>> 0;
      this.shift();
    }
  }

  /** The top byte goes out once no carry can change it. */
  private shift(): void {
    if (this.low < 0xff000000 || this.low >= 2 ** 32) {
      const carry = this.low >= 2 ** 32 ? 1 : 0;
      for (let byte = this.cache; this.pending > 0; this.pending--, byte = 0xff) this.out.push((byte + carry) & 0xff);
      this.cache = Math.floor(this.low / 2 ** 24) & 0xff;
    }
    this.pending++;
    this.low = (this.low % 2 ** 24) * 256;
  }
}
