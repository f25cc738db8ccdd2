import type { BlockBuffer } from './block-buffer.js';
import { Corruption } from './corruption.js';
import type { History } from './history.js';
import { literalLengthBase, literalLengthBits, matchLengthBase, matchLengthBits } from './sequence-codes.js';
import type { SequenceTables } from './sequences-header.js';

export interface Sequences {
  readonly block: BlockBuffer;
  /** Where the bit stream begins; it is read from the block's end backward. */
  readonly from: number;
  readonly count: number;
  readonly tables: SequenceTables;
  readonly literals: Uint8Array;
  readonly literalCount: number;
}

/**
 * Decodes and carries out the sequences (RFC 8878, 3.1.1.3.2.1 and 3.1.1.4): some literals, then a match, each. Returns how many literals were
 * used. This is the hot loop: one 32-bit read for each field (25 bits fit whatever the alignment), no calls.
 */
export function executeSequences(sequences: Sequences, history: History, window: number, outEnd: number, offsets: Int32Array): number {
  const { block, literals, literalCount, tables } = sequences;
  const { view } = block;
  const out = history.bytes;
  const lengths = tables.literalLength.entries;
  const distances = tables.offset.entries;
  const matches = tables.matchLength.entries;
  const start = sequences.from * 8;
  const lastByte = sequences.from < block.end ? (block.bytes[block.end - 1] as number) : 0;
  if (lastByte === 0) throw new Corruption('a sequences section has no end mark');
  let bit = (block.end - 1) * 8 + 31 - Math.clz32(lastByte);
  bit -= tables.literalLength.accuracyLog;
  let lengthState = (view.getInt32(bit >> 3, true) >>> (bit & 7)) & (lengths.length - 1);
  bit -= tables.offset.accuracyLog;
  let distanceState = (view.getInt32(bit >> 3, true) >>> (bit & 7)) & (distances.length - 1);
  bit -= tables.matchLength.accuracyLog;
  let matchState = (view.getInt32(bit >> 3, true) >>> (bit & 7)) & (matches.length - 1);
  let rep1 = offsets[0] as number;
  let rep2 = offsets[1] as number;
  let rep3 = offsets[2] as number;
  let pos = history.pos;
  let literal = 0;

  for (let left = sequences.count; left > 0; left--) {
    if (bit < start) throw new Corruption('a sequences section is used up before its last sequence');
    const distanceEntry = distances[distanceState] as number;
    const matchEntry = matches[matchState] as number;
    const lengthEntry = lengths[lengthState] as number;

    const distanceBits = distanceEntry & 0xff;
    let distance = 0;
    if (distanceBits <= 24) {
      bit -= distanceBits;
      distance = (1 << distanceBits) + ((view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << distanceBits) - 1));
    } else {
      if (distanceBits > 30) throw new Corruption('a match reaches back before the first byte');
      bit -= 24;
      const high = (view.getInt32(bit >> 3, true) >>> (bit & 7)) & 0xffffff;
      bit -= distanceBits - 24;
      const low = (view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << (distanceBits - 24)) - 1);
      distance = (1 << distanceBits) + (high << (distanceBits - 24)) + low;
    }
    const matchBits = matchLengthBits[matchEntry & 0xff] as number;
    bit -= matchBits;
    const matchLength = (matchLengthBase[matchEntry & 0xff] as number) + ((view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << matchBits) - 1));
    const lengthBits = literalLengthBits[lengthEntry & 0xff] as number;
    bit -= lengthBits;
    const literalLength = (literalLengthBase[lengthEntry & 0xff] as number) + ((view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << lengthBits) - 1));

    if (left > 1) {
      const a = (lengthEntry >> 8) & 0xff;
      bit -= a;
      lengthState = (lengthEntry >>> 16) + ((view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << a) - 1));
      const b = (matchEntry >> 8) & 0xff;
      bit -= b;
      matchState = (matchEntry >>> 16) + ((view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << b) - 1));
      const c = (distanceEntry >> 8) & 0xff;
      bit -= c;
      distanceState = (distanceEntry >>> 16) + ((view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << c) - 1));
    }

    if (distance > 3) {
      distance -= 3;
      rep3 = rep2;
      rep2 = rep1;
      rep1 = distance;
    } else {
      const index = literalLength === 0 ? distance : distance - 1;
      if (index === 0) distance = rep1;
      else {
        distance = index === 1 ? rep2 : index === 2 ? rep3 : rep1 - 1;
        if (index > 1) rep3 = rep2;
        rep2 = rep1;
        rep1 = distance;
      }
    }

    const literalEnd = literal + literalLength;
    const copyFrom = pos + literalLength - distance;
    if (literalEnd > literalCount) throw new Corruption('a sequence takes more literals than there are');
    if (pos + literalLength + matchLength > outEnd) throw new Corruption('a block is larger than the format allows');
    if (copyFrom < 0 || distance > window || distance === 0) throw new Corruption('a match reaches back before the first byte');
    if (literalLength > 48) {
      out.set(literals.subarray(literal, literalEnd), pos);
      pos += literalLength;
      literal = literalEnd;
    } else while (literal < literalEnd) out[pos++] = literals[literal++] as number;
    const matchEnd = pos + matchLength;
    if (matchLength > 32 && distance >= matchLength) {
      out.copyWithin(pos, copyFrom, copyFrom + matchLength);
      pos = matchEnd;
    } else for (let source = copyFrom; pos < matchEnd; ) out[pos++] = out[source++] as number;
  }
  if (bit !== start) throw new Corruption('a sequences section is not used up');
  offsets[0] = rep1;
  offsets[1] = rep2;
  offsets[2] = rep3;
  history.pos = pos;
  return literal;
}
