import type { BlockBuffer } from './block-buffer.js';
import { Corruption } from './corruption.js';
import type { History } from './history.js';
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

/** So many bits are there in a read of 32, whatever the place in its first byte. */
const readableBits = 25;

/** From so many bytes on the engine's own copying is worth its call. */
const longCopy = 64;

/**
 * Decodes and carries out the sequences (RFC 8878, 3.1.1.3.2.1 and 3.1.1.4): some literals, then a match, each. Returns how many literals were
 * used. This is the hot loop: no calls, one 32-bit read for as many fields as fit, bytes moved by fours. Moves may go over the end of what
 * they copy: what they write there is written again by the next, or lies behind the history's end.
 */
export function executeSequences(sequences: Sequences, history: History, window: number, outEnd: number, offsets: Int32Array): number {
  const { block, literals, literalCount, tables } = sequences;
  const { view } = block;
  const { bytes: out, view: outView } = history;
  const literalView = new DataView(literals.buffer, literals.byteOffset, literals.length);
  const { steps: lengthSteps, bases: lengthBases, accuracyLog: lengthLog } = tables.literalLength;
  const { steps: distanceSteps, bases: distanceBases, accuracyLog: distanceLog } = tables.offset;
  const { steps: matchSteps, bases: matchBases, accuracyLog: matchLog } = tables.matchLength;
  const start = sequences.from * 8;
  const lastByte = sequences.from < block.end ? (block.bytes[block.end - 1] as number) : 0;
  if (lastByte === 0) throw new Corruption('a sequences section has no end mark');
  let bit = (block.end - 1) * 8 + 31 - Math.clz32(lastByte);
  bit -= lengthLog;
  let lengthState = (view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << lengthLog) - 1);
  bit -= distanceLog;
  let distanceState = (view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << distanceLog) - 1);
  bit -= matchLog;
  let matchState = (view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << matchLog) - 1);
  let rep1 = offsets[0] as number;
  let rep2 = offsets[1] as number;
  let rep3 = offsets[2] as number;
  let pos = history.pos;
  let literal = 0;

  for (let left = sequences.count; left > 0; left--) {
    if (bit < start) throw new Corruption('a sequences section is used up before its last sequence');
    const distanceStep = distanceSteps[distanceState] as number;
    const matchStep = matchSteps[matchState] as number;
    const lengthStep = lengthSteps[lengthState] as number;

    const distanceBits = distanceStep & 0xff;
    let distance = distanceBases[distanceState] as number;
    if (distanceBits < readableBits) {
      bit -= distanceBits;
      distance += (view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << distanceBits) - 1);
    } else {
      if (distanceBits > 30) throw new Corruption('a match reaches back before the first byte');
      bit -= 24;
      const high = (view.getInt32(bit >> 3, true) >>> (bit & 7)) & 0xffffff;
      bit -= distanceBits - 24;
      const low = (view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << (distanceBits - 24)) - 1);
      distance += (high << (distanceBits - 24)) + low;
    }
    let matchLength = matchBases[matchState] as number;
    let literalLength = lengthBases[lengthState] as number;
    const matchBits = matchStep & 0xff;
    const lengthBits = lengthStep & 0xff;
    const extraBits = matchBits + lengthBits;
    if (extraBits <= readableBits) {
      bit -= extraBits;
      const word = view.getInt32(bit >> 3, true) >>> (bit & 7);
      matchLength += (word >>> lengthBits) & ((1 << matchBits) - 1);
      literalLength += word & ((1 << lengthBits) - 1);
    } else {
      bit -= matchBits;
      matchLength += (view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << matchBits) - 1);
      bit -= lengthBits;
      literalLength += (view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << lengthBits) - 1);
    }

    if (left > 1) {
      const a = (lengthStep >> 8) & 0xff;
      const b = (matchStep >> 8) & 0xff;
      const c = (distanceStep >> 8) & 0xff;
      bit -= a + b;
      const word = view.getInt32(bit >> 3, true) >>> (bit & 7);
      lengthState = (lengthStep >>> 16) + ((word >>> b) & ((1 << a) - 1));
      matchState = (matchStep >>> 16) + (word & ((1 << b) - 1));
      bit -= c;
      distanceState = (distanceStep >>> 16) + ((view.getInt32(bit >> 3, true) >>> (bit & 7)) & ((1 << c) - 1));
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
    const matchStart = pos + literalLength;
    const matchEnd = matchStart + matchLength;
    let from = matchStart - distance;
    if (literalEnd > literalCount) throw new Corruption('a sequence takes more literals than there are');
    if (matchEnd > outEnd) throw new Corruption('a block is larger than the format allows');
    if (from < 0 || distance > window || distance === 0) throw new Corruption('a match reaches back before the first byte');
    if (literalLength < longCopy) {
      for (; pos < matchStart; pos += 4, literal += 4) outView.setInt32(pos, literalView.getInt32(literal, true), true);
    } else out.set(literals.subarray(literal, literalEnd), pos);
    literal = literalEnd;
    pos = matchStart;
    if (distance < 4) while (pos < matchEnd) out[pos++] = out[from++] as number;
    else if (matchLength < longCopy || distance < matchLength) {
      for (; pos < matchEnd; pos += 4, from += 4) outView.setInt32(pos, outView.getInt32(from, true), true);
    } else out.copyWithin(pos, from, from + matchLength);
    pos = matchEnd;
  }
  if (bit !== start) throw new Corruption('a sequences section is not used up');
  offsets[0] = rep1;
  offsets[1] = rep2;
  offsets[2] = rep3;
  history.pos = pos;
  return literal;
}
