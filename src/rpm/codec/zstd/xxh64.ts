/**
 * XXH64 with seed 0 (the xxHash specification, 0.1.1), of which zstd stores the low 32 bits (RFC 8878, 3.1.1). 64-bit numbers are pairs
 * of 32-bit halves here: with BigInt the sum would cost more than the decompression.
 */
export class Xxh64 {
  /** Four accumulators, high and low half each. */
  private readonly lanes = new Int32Array(8);
  private readonly tail = new Uint8Array(32);
  private total = 0;

  constructor() {
    const { lanes } = this;
    add(p1h, p1l, p2h, p2l);
    [lanes[0], lanes[1]] = [high, low];
    [lanes[2], lanes[3]] = [p2h, p2l];
    add(~p1h, ~p1l, 0, 1);
    [lanes[6], lanes[7]] = [high, low];
  }

  update(bytes: Uint8Array): void {
    let at = 0;
    const held = this.total % 32;
    this.total += bytes.length;
    if (held > 0) {
      at = Math.min(32 - held, bytes.length);
      this.tail.set(bytes.subarray(0, at), held);
      if (held + at < 32) return;
      this.stripes(this.tail, 0, 32);
    }
    const end = at + ((bytes.length - at) & ~31);
    this.stripes(bytes, at, end);
    this.tail.set(bytes.subarray(end));
  }

  /** The low 32 bits of the sum, as a signed integer. */
  low(): number {
    this.merge();
    add(high, low, Math.floor(this.total / 2 ** 32), this.total | 0);
    const count = this.total % 32;
    const view = new DataView(this.tail.buffer);
    let at = 0;
    for (; at + 8 <= count; at += 8) {
      const [h, l] = [high, low];
      round(0, 0, view.getInt32(at + 4, true), view.getInt32(at, true));
      rotate(h ^ high, l ^ low, 27);
      multiply(high, low, p1h, p1l);
      add(high, low, p4h, p4l);
    }
    if (at + 4 <= count) {
      const [h, l] = [high, low];
      multiply(0, view.getInt32(at, true), p1h, p1l);
      rotate(h ^ high, l ^ low, 23);
      multiply(high, low, p2h, p2l);
      add(high, low, p3h, p3l);
      at += 4;
    }
    for (; at < count; at++) {
      const [h, l] = [high, low];
      multiply(0, this.tail[at] as number, p5h, p5l);
      rotate(h ^ high, l ^ low, 11);
      multiply(high, low, p1h, p1l);
    }
    low ^= high >>> 1; // shift by 33
    multiply(high, low, p2h, p2l);
    [high, low] = [high ^ (high >>> 29), low ^ ((low >>> 29) | (high << 3))];
    multiply(high, low, p3h, p3l);
    return low ^ high; // shift by 32
  }

  private stripes(bytes: Uint8Array, from: number, to: number): void {
    const { lanes } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = from; at < to; at += 8) {
      const lane = ((at - from) & 24) >> 2;
      round(lanes[lane] as number, lanes[lane + 1] as number, view.getInt32(at + 4, true), view.getInt32(at, true));
      lanes[lane] = high;
      lanes[lane + 1] = low;
    }
  }

  private merge(): void {
    const { lanes } = this;
    if (this.total < 32) {
      [high, low] = [p5h, p5l];
      return;
    }
    let [h, l] = [0, 0];
    for (const [index, turn] of [1, 7, 12, 18].entries()) {
      rotate(lanes[index * 2] as number, lanes[index * 2 + 1] as number, turn);
      add(h, l, high, low);
      [h, l] = [high, low];
    }
    for (let index = 0; index < 8; index += 2) {
      round(0, 0, lanes[index] as number, lanes[index + 1] as number);
      multiply(h ^ high, l ^ low, p1h, p1l);
      add(high, low, p4h, p4l);
      [h, l] = [high, low];
    }
  }
}

/** Looked up once: the global object is not always as cheap to ask as it looks. */
const { imul } = Math;

/** The specification's five primes. */
const [p1h, p1l] = [0x9e3779b1 | 0, 0x85ebca87 | 0];
const [p2h, p2l] = [0xc2b2ae3d | 0, 0x27d4eb4f | 0];
const [p3h, p3l] = [0x165667b1 | 0, 0x9e3779f9 | 0];
const [p4h, p4l] = [0x85ebca77 | 0, 0xc2b2ae63 | 0];
const [p5h, p5l] = [0x27d4eb2f | 0, 0x165667c5 | 0];

/** The result of the last operation below: a pair returned in an array would be an allocation for each. */
let high = 0;
let low = 0;

function round(ah: number, al: number, bh: number, bl: number): void {
  multiply(bh, bl, p2h, p2l);
  add(ah, al, high, low);
  rotate(high, low, 31);
  multiply(high, low, p1h, p1l);
}

function add(ah: number, al: number, bh: number, bl: number): void {
  low = (al + bl) | 0;
  high = (ah + bh + (low >>> 0 < al >>> 0 ? 1 : 0)) | 0;
}

/** By 1 to 31 bits to the left. */
function rotate(h: number, l: number, bits: number): void {
  high = (h << bits) | (l >>> (32 - bits));
  low = (l << bits) | (h >>> (32 - bits));
}

function multiply(ah: number, al: number, bh: number, bl: number): void {
  const a0 = al & 0xffff;
  const a1 = al >>> 16;
  const b0 = bl & 0xffff;
  const b1 = bl >>> 16;
  const m1 = imul(a1, b0);
  const m2 = imul(a0, b1);
  const cross = (imul(a0, b0) >>> 16) + (m1 & 0xffff) + (m2 & 0xffff);
  high = (imul(a1, b1) + (m1 >>> 16) + (m2 >>> 16) + (cross >>> 16) + imul(ah, bl) + imul(al, bh)) | 0;
  low = imul(al, bl);
}
