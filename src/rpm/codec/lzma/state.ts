import { initialProbability, type LzmaProperties, literals } from './model.js';

/** What survives between two runs of the decoding loop (decoder.ts). */
export interface LzmaDecoder {
  probabilities: Uint16Array;
  properties: LzmaProperties;
  state: number;
  rep0: number;
  rep1: number;
  rep2: number;
  rep3: number;
  /** Bytes of the last match that did not fit before `outStop`. */
  pending: number;
  /** Range coder: both are 32-bit patterns kept as signed integers. */
  range: number;
  code: number;
  /** Read position in the input given to the last run. */
  at: number;
  /** The end marker was met. */
  finished: boolean;
}

/** Bytes that start every range-coded stream: a zero and the first 32 bits of code. */
export const rangeStart = 5;

export function createLzmaDecoder(properties: LzmaProperties): LzmaDecoder {
  const d: LzmaDecoder = {
    probabilities: new Uint16Array(0),
    properties,
    state: 0,
    rep0: 0,
    rep1: 0,
    rep2: 0,
    rep3: 0,
    pending: 0,
    range: 0,
    code: 0,
    at: 0,
    finished: false,
  };
  resetState(d, properties);
  return d;
}

/** Back to the first state, with these properties. */
export function resetState(d: LzmaDecoder, properties: LzmaProperties): void {
  const count = literals + (0x300 << (properties.lc + properties.lp));
  if (d.probabilities.length !== count) d.probabilities = new Uint16Array(count);
  d.probabilities.fill(initialProbability);
  d.properties = properties;
  d.state = d.rep0 = d.rep1 = d.rep2 = d.rep3 = 0;
  d.pending = 0;
}

/** Reads the five bytes that start range coding; false where the first is not the zero it must be. */
export function startRange(d: LzmaDecoder, input: Uint8Array, at: number): boolean {
  d.range = -1;
  d.code = 0;
  for (let i = 1; i < rangeStart; i++) d.code = (d.code << 8) | (input[at + i] ?? 0);
  d.at = at + rangeStart;
  return input[at] === 0;
}

/** The last normalization; true where the code is used up, as an encoder leaves it at the end of its stream. */
export function finishRange(d: LzmaDecoder, input: Uint8Array): boolean {
  if (d.range >>> 24 === 0) {
    d.range <<= 8;
    d.code = (d.code << 8) | (input[d.at++] ?? 0);
  }
  return d.code === 0;
}
