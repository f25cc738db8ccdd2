/** The compressions of rpm payloads: PAYLOADCOMPRESSOR of the header, `none` where it is absent and the payload is bare cpio. */
export type Codec = 'gzip' | 'bzip2' | 'xz' | 'lzma' | 'zstd' | 'none';
