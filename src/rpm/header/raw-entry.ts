/** An index entry as stored. */
export interface RawEntry {
  readonly tag: number;
  readonly type: number;
  /** Signed; counts from the first data byte, and backwards in a region trailer. */
  readonly offset: number;
  readonly count: number;
}

/** Bytes of an index entry (rpm manual, "Header format"): four big-endian 32-bit numbers. */
export const rawEntrySize = 16;

export function rawEntry(view: DataView, at: number): RawEntry {
  return { tag: view.getUint32(at), type: view.getUint32(at + 4), offset: view.getInt32(at + 8), count: view.getUint32(at + 12) };
}
