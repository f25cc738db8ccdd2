import type { Kernel } from './kernel/index.js';
import { layout } from './kernel/layout.js';
import { prime1, prime2, prime3, prime4, prime5 } from './kernel/xxh64.js';

/** XXH64 with seed 0 (the xxHash specification, 0.1.1) over bytes that lie in the kernel's memory, one kernel for one sum at a time. */
export class Xxh64 {
  private readonly kernel: Kernel;
  private readonly lanes: DataView;
  private total = 0;
  /** Where the last bytes end; those of them that make no whole stripe are taken in later. */
  private end = 0;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
    this.lanes = new DataView(kernel.bytes.buffer, layout.lanes, 32);
    for (const [index, seed] of [prime1 + prime2, prime2, 0n, -prime1].entries()) this.lanes.setBigUint64(8 * index, BigInt.asUintN(64, seed), true);
  }

  /** Takes in what goes from one address to the other. Up to 31 bytes before must still be those of the last call. */
  update(from: number, to: number): void {
    const start = from - (this.total % 32);
    const end = to - ((to - start) % 32);
    if (start < end) this.kernel.call.stripes(start, end);
    this.total += to - from;
    this.end = to;
  }

  /** The low 32 bits of the sum, which zstd stores (RFC 8878, 3.1.1), as a signed integer. */
  low(): number {
    let sum = wrapped((this.total < 32 ? prime5 : this.merged()) + BigInt(this.total));
    const tail = new DataView(this.kernel.bytes.buffer, this.end - (this.total % 32), this.total % 32);
    let at = 0;
    for (; at + 8 <= tail.byteLength; at += 8) sum = wrapped(rotated(sum ^ round(0n, tail.getBigUint64(at, true)), 27n) * prime1 + prime4);
    for (; at + 4 <= tail.byteLength; at += 4) sum = wrapped(rotated(sum ^ wrapped(BigInt(tail.getUint32(at, true)) * prime1), 23n) * prime2 + prime3);
    for (; at < tail.byteLength; at++) sum = wrapped(rotated(sum ^ wrapped(BigInt(tail.getUint8(at)) * prime5), 11n) * prime1);
    sum = wrapped((sum ^ (sum >> 33n)) * prime2);
    sum = wrapped((sum ^ (sum >> 29n)) * prime3);
    return Number(BigInt.asIntN(32, sum ^ (sum >> 32n)));
  }

  private merged(): bigint {
    const lanes = [0, 8, 16, 24].map((at) => this.lanes.getBigUint64(at, true));
    const turned = [1n, 7n, 12n, 18n].map((turn, index) => rotated(lanes[index] as bigint, turn));
    let sum = wrapped(turned.reduce((a, b) => a + b));
    for (const lane of lanes) sum = wrapped((sum ^ round(0n, lane)) * prime1 + prime4);
    return sum;
  }
}

const round = (lane: bigint, input: bigint): bigint => wrapped(rotated(wrapped(lane + input * prime2), 31n) * prime1);
const rotated = (value: bigint, bits: bigint): bigint => wrapped(value << bits) | (value >> (64n - bits));
const wrapped = (value: bigint): bigint => BigInt.asUintN(64, value);
