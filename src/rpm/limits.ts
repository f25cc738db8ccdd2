/** What reading one package may cost at most, in bytes where nothing else is said. */
export interface PackageLimits {
  /** One header, index and data together. rpm's own limit is 256 MiB of data. */
  readonly headerBytes: number;
  /** Strings and numbers of one header (not bytes of binary data): a byte of header can become a list element of many. */
  readonly headerValues: number;
  /** One file of the payload held in memory to read its ELF structure; larger ones are streamed past. */
  readonly heldFileBytes: number;
  /** One file whose whole text is kept. */
  readonly textBytes: number;
  /** All whole texts of a package together, in memory, and what is decompressed to find them; what lies beyond is passed over. */
  readonly packageTextBytes: number;
  /** What was learned of all files of a payload together, whole texts among it. */
  readonly contentBytes: number;
  /** The decompressed payload. */
  readonly payloadBytes: number;
  /** Decompressed bytes for one compressed byte, where the headers do not state the decompressed size. */
  readonly payloadRatio: number;
  /** History that a decompressor may keep (LZMA dictionary, zstd window). */
  readonly windowBytes: number;
}

const MiB = 1024 * 1024;

export const defaultPackageLimits: PackageLimits = {
  headerBytes: 64 * MiB,
  headerValues: 4 * MiB,
  heldFileBytes: 256 * MiB,
  textBytes: MiB,
  packageTextBytes: 48 * MiB,
  contentBytes: 128 * MiB,
  payloadBytes: 64 * 1024 * MiB,
  payloadRatio: 10_000,
  windowBytes: 256 * MiB,
};
