/**
 * The probability model of LZMA (Igor Pavlov's lzma-specification, sections "LZMA decoder" to "Match distances"): where each group of
 * adaptive bits lives in one array. All numbers of bits are 11-bit probabilities that the next bit is 0.
 */
export const isMatch = 0; // [12 states][16 position states]
export const isRep = isMatch + 12 * 16; // [12]
export const isRepG0 = isRep + 12;
export const isRepG1 = isRepG0 + 12;
export const isRepG2 = isRepG1 + 12;
export const isRep0Long = isRepG2 + 12; // [12][16]
export const posSlot = isRep0Long + 12 * 16; // [4 length states][64]
export const posSpecial = posSlot + 4 * 64; // reverse trees of slots 4 to 13
export const posAlign = posSpecial + 128; // one reverse tree of 4 bits
export const lenCoder = posAlign + 16;
export const repLenCoder = lenCoder + 514;
export const literals = repLenCoder + 514;

/** Inside a length coder. */
export const lenChoice2 = 1;
export const lenLow = 2; // [16][8]
export const lenMid = lenLow + 16 * 8; // [16][8]
export const lenHigh = lenMid + 16 * 8; // [256]

/** Every probability starts at one half. */
export const initialProbability = 1024;

/** What the encoder chose per stream or chunk: how many bits of the previous byte and of the position pick the context. */
export interface LzmaProperties {
  /** 0 to 8 (LZMA2: lc + lp at most 4). */
  readonly lc: number;
  /** 0 to 4. */
  readonly lp: number;
  /** 0 to 4. */
  readonly pb: number;
}

/** The properties byte is (pb * 5 + lp) * 9 + lc; undefined where it is above 224. */
export function parseProperties(byte: number): LzmaProperties | undefined {
  if (byte >= 9 * 5 * 5) return undefined;
  return { lc: byte % 9, lp: Math.floor(byte / 9) % 5, pb: Math.floor(byte / 45) };
}
