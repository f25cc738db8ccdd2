import type { Codec } from './codec.js';

const magics: readonly (readonly [Codec, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]], // RFC 1952, 2.3.1
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]], // xz file format 1.2.0, 2.1.1.1
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]], // RFC 8878, 3.1.1
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['none', [0x30, 0x37, 0x30, 0x37, 0x30]], // cpio: "07070" and a digit or X
  ['lzma', [0x5d, 0x00, 0x00]], // no real magic: lc=3 lp=0 pb=2, and a dictionary that is a multiple of 64 KiB
];

/** The codec that the first bytes (6 are enough) show, or undefined. rpm leaves the compressor tag out where nothing is compressed, so the magic decides. */
export function detectCodec(first: Uint8Array): Codec | undefined {
  if (isSkippableZstdFrame(first)) return 'zstd';
  return magics.find(([, magic]) => magic.every((byte, index) => first[index] === byte))?.[0];
}

/** RFC 8878, 3.1.2: 0x184D2A50 to 0x184D2A5F, little-endian. */
function isSkippableZstdFrame(first: Uint8Array): boolean {
  return ((first[0] ?? 0) & 0xf0) === 0x50 && first[1] === 0x2a && first[2] === 0x4d && first[3] === 0x18;
}
