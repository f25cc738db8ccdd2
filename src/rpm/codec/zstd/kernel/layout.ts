import { maxBlockSize } from '../block-header.js';

/** Bit streams are read backward and in words: a read may begin this many bytes before a stream, or end as many behind it. */
export const margin = 32;

/** Loops that move sixteen bytes at a time go over the end of what they write, by up to this many bytes. */
export const overrun = 64;

/** Where in the kernel's memory things are. */
export const layout = (() => {
  let next = 64;
  const room = (size: number): number => {
    const at = next;
    next += Math.ceil(size / 64) * 64;
    return at;
  };
  return {
    /** The last three distances, and where the output ends: 32 bits each. */
    offsets: room(16),
    /** The four accumulators of XXH64. */
    lanes: room(32),
    /** Tables of the three codes, eight bytes a state. */
    literalLength: room(512 * 8),
    offset: room(256 * 8),
    matchLength: room(512 * 8),
    block: room(margin + maxBlockSize + margin) + margin,
    literals: room(maxBlockSize + overrun),
    /** The rest of the memory. */
    history: room(0),
  } as const;
})();
