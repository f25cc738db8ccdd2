import { CodecError } from '../codec-error.js';
import * as m from './model.js';
import type { LzmaDecoder } from './state.js';
import type { LzmaWindow } from './window.js';

/** Looked up once: the global object is not always as cheap to ask as it looks. */
const { imul } = Math;

/**
 * Decodes symbols from `input` at `d.at` into `window` until the window position reaches `outStop`, `d.at` is beyond `inStop` (then the
 * last symbol took at most 20 bytes more: the caller provides for them or checks), or the end marker. Everything lives in local variables and
 * every bit is decoded in place: this loop is where the time goes, and a call per bit would double it.
 * A bit is 0 when `code` is below `range / 2048 * probability`; `>>> 0` compares the patterns as unsigned without leaving integers.
 */
export function decodeSymbols(d: LzmaDecoder, window: LzmaWindow, input: Uint8Array, inStop: number, outStop: number): void {
  const probs = d.probabilities;
  const bytes = window.bytes;
  const { lc, lp, pb } = d.properties;
  const posMask = (1 << pb) - 1;
  const literalPosMask = (1 << lp) - 1;
  const previousShift = 8 - lc;
  const windowLength = bytes.length;
  const reach = window.wrapped ? window.size : -1;
  let { state, rep0, rep1, rep2, rep3, range, code, at } = d;
  let out = window.pos;
  let length = d.pending;
  let prob = 0;
  let bound = 0;

  for (;;) {
    if (length > 0) {
      let from = out - rep0 - 1;
      if (from < 0) from += windowLength;
      let count = length < outStop - out ? length : outStop - out;
      length -= count;
      if (from + count <= windowLength) {
        if (rep0 >= count && count > 24) {
          bytes.copyWithin(out, from, from + count);
          out += count;
        } else {
          do bytes[out++] = bytes[from++] as number;
          while (--count > 0);
        }
      } else {
        do {
          bytes[out++] = bytes[from++] as number;
          if (from === windowLength) from = 0;
        } while (--count > 0);
      }
    }
    if (out >= outStop || at > inStop) break;

    const posState = out & posMask;
    let p = m.isMatch + (state << 4) + posState;
    if (range >>> 24 === 0) {
      range <<= 8;
      code = (code << 8) | (input[at++] as number);
    }
    prob = probs[p] as number;
    bound = imul(range >>> 11, prob);
    if (code >>> 0 < bound >>> 0) {
      range = bound;
      probs[p] = prob + ((2048 - prob) >> 5);
      const previous = out > 0 ? (bytes[out - 1] as number) : reach > 0 ? (bytes[windowLength - 1] as number) : 0;
      const base = m.literals + 0x300 * (((out & literalPosMask) << lc) + (previous >> previousShift));
      let symbol = 1;
      if (state >= 7) {
        const from = out - rep0 - 1;
        let match = bytes[from < 0 ? from + windowLength : from] as number;
        let offset = 0x100;
        do {
          match <<= 1;
          const bit = match & offset;
          p = base + offset + bit + symbol;
          if (range >>> 24 === 0) {
            range <<= 8;
            code = (code << 8) | (input[at++] as number);
          }
          prob = probs[p] as number;
          bound = imul(range >>> 11, prob);
          if (code >>> 0 < bound >>> 0) {
            range = bound;
            probs[p] = prob + ((2048 - prob) >> 5);
            symbol <<= 1;
            offset ^= bit;
          } else {
            range = (range - bound) | 0;
            code = (code - bound) | 0;
            probs[p] = prob - (prob >> 5);
            symbol = (symbol << 1) | 1;
            offset = bit;
          }
        } while (symbol < 0x100);
        state = state < 10 ? state - 3 : state - 6;
      } else {
        do {
          p = base + symbol;
          if (range >>> 24 === 0) {
            range <<= 8;
            code = (code << 8) | (input[at++] as number);
          }
          prob = probs[p] as number;
          bound = imul(range >>> 11, prob);
          if (code >>> 0 < bound >>> 0) {
            range = bound;
            probs[p] = prob + ((2048 - prob) >> 5);
            symbol <<= 1;
          } else {
            range = (range - bound) | 0;
            code = (code - bound) | 0;
            probs[p] = prob - (prob >> 5);
            symbol = (symbol << 1) | 1;
          }
        } while (symbol < 0x100);
        state = state < 4 ? 0 : state - 3;
      }
      bytes[out++] = symbol;
      continue;
    }
    range = (range - bound) | 0;
    code = (code - bound) | 0;
    probs[p] = prob - (prob >> 5);

    // isRep, isRepG0, isRepG1, isRepG2 follow each other: 0 is a new distance, then 10, 110, 1110 and 1111 are the last four.
    let repeat = 0;
    for (p = m.isRep + state; repeat < 4; p += 12) {
      if (range >>> 24 === 0) {
        range <<= 8;
        code = (code << 8) | (input[at++] as number);
      }
      prob = probs[p] as number;
      bound = imul(range >>> 11, prob);
      if (code >>> 0 < bound >>> 0) {
        range = bound;
        probs[p] = prob + ((2048 - prob) >> 5);
        break;
      }
      range = (range - bound) | 0;
      code = (code - bound) | 0;
      probs[p] = prob - (prob >> 5);
      repeat++;
    }
    if (repeat === 0) {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
    } else if (out === 0 && reach < 0) fail('a repeated match before any byte');
    else if (repeat === 1) {
      p = m.isRep0Long + (state << 4) + posState;
      if (range >>> 24 === 0) {
        range <<= 8;
        code = (code << 8) | (input[at++] as number);
      }
      prob = probs[p] as number;
      bound = imul(range >>> 11, prob);
      if (code >>> 0 < bound >>> 0) {
        range = bound;
        probs[p] = prob + ((2048 - prob) >> 5);
        state = state < 7 ? 9 : 11;
        length = 1;
        continue;
      }
      range = (range - bound) | 0;
      code = (code - bound) | 0;
      probs[p] = prob - (prob >> 5);
    } else {
      const distance = repeat === 2 ? rep1 : repeat === 3 ? rep2 : rep3;
      if (repeat === 4) rep3 = rep2;
      if (repeat > 2) rep2 = rep1;
      rep1 = rep0;
      rep0 = distance;
    }

    // The length: 0 and 3 bits, 10 and 3 bits, or 11 and 8 bits.
    const coder = repeat === 0 ? m.lenCoder : m.repLenCoder;
    let tree = coder + m.lenLow + (posState << 3);
    let limit = 8;
    let offset = 2 - 8;
    for (p = coder; p < coder + 2; p++) {
      if (range >>> 24 === 0) {
        range <<= 8;
        code = (code << 8) | (input[at++] as number);
      }
      prob = probs[p] as number;
      bound = imul(range >>> 11, prob);
      if (code >>> 0 < bound >>> 0) {
        range = bound;
        probs[p] = prob + ((2048 - prob) >> 5);
        break;
      }
      range = (range - bound) | 0;
      code = (code - bound) | 0;
      probs[p] = prob - (prob >> 5);
      tree = p === coder ? tree + m.lenMid - m.lenLow : coder + m.lenHigh;
      limit = p === coder ? 8 : 256;
      offset = p === coder ? 10 - 8 : 18 - 256;
    }
    // One bit tree for the length, and for a new distance one for its slot of 6 bits.
    let index = 1;
    for (;;) {
      do {
        p = tree + index;
        if (range >>> 24 === 0) {
          range <<= 8;
          code = (code << 8) | (input[at++] as number);
        }
        prob = probs[p] as number;
        bound = imul(range >>> 11, prob);
        if (code >>> 0 < bound >>> 0) {
          range = bound;
          probs[p] = prob + ((2048 - prob) >> 5);
          index <<= 1;
        } else {
          range = (range - bound) | 0;
          code = (code - bound) | 0;
          probs[p] = prob - (prob >> 5);
          index = (index << 1) | 1;
        }
      } while (index < limit);
      if (limit === 64) break;
      length = index + offset;
      if (repeat > 0) break;
      tree = m.posSlot + ((length < 6 ? length - 2 : 3) << 6);
      limit = 64;
      index = 1;
    }

    if (repeat > 0) state = state < 7 ? 8 : 11;
    else {
      state = state < 7 ? 7 : 10;
      // The slot's extra bits: lowest first where they are modelled.
      const slot = index - 64;
      if (slot < 4) rep0 = slot;
      else {
        let bits = (slot >> 1) - 1;
        rep0 = (2 | (slot & 1)) << bits;
        if (slot < 14) tree = m.posSpecial + rep0 - slot;
        else {
          tree = m.posAlign;
          let direct = 0;
          for (bits -= 4; bits > 0; bits--) {
            if (range >>> 24 === 0) {
              range <<= 8;
              code = (code << 8) | (input[at++] as number);
            }
            range >>>= 1;
            const below = (code - range) >> 31;
            code = (code - (range & ~below)) | 0;
            direct = (direct << 1) + below + 1;
          }
          rep0 += direct << 4;
          bits = 4;
        }
        index = 1;
        for (let i = 0; i < bits; i++) {
          p = tree + index;
          if (range >>> 24 === 0) {
            range <<= 8;
            code = (code << 8) | (input[at++] as number);
          }
          prob = probs[p] as number;
          bound = imul(range >>> 11, prob);
          if (code >>> 0 < bound >>> 0) {
            range = bound;
            probs[p] = prob + ((2048 - prob) >> 5);
            index <<= 1;
          } else {
            range = (range - bound) | 0;
            code = (code - bound) | 0;
            probs[p] = prob - (prob >> 5);
            index = (index << 1) | 1;
            rep0 += 1 << i;
          }
        }
        rep0 |= 0;
        if (rep0 === -1) {
          d.finished = true;
          length = 0;
          break;
        }
      }
    }
    if (rep0 < 0 || (rep0 >= out && rep0 >= reach)) fail('a match reaches back before the first byte');
  }

  d.state = state;
  d.rep0 = rep0;
  d.rep1 = rep1;
  d.rep2 = rep2;
  d.rep3 = rep3;
  d.range = range;
  d.code = code;
  d.at = at;
  d.pending = length;
  window.pos = out;
}

function fail(what: string): never {
  throw new CodecError('damaged', `lzma: ${what}`);
}
