/**
 * A filter's reverse: changes bytes in place from the first on and returns how many are final. What is left, fewer than 16 bytes,
 * comes again at the front of the next call; at the end of the block it stays as it is.
 */
export type Filter = (bytes: Uint8Array) => number;
