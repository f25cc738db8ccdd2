/** An integrity check being computed over the content of a block. */
export interface RunningCheck {
  update(bytes: Uint8Array): void;
  /** The check field as it should be stored. */
  digest(): Uint8Array;
}
