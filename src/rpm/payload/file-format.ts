/** What a file's first bytes show it to be. */
export type FileFormat = (typeof signatures)[number][0];

/** The format of a file that begins with these bytes, of which 512 are enough; undefined where they show nothing known. */
export function formatOf(head: Uint8Array): FileFormat | undefined {
  return firstFitting(byFirstByte[head[0] ?? -1] ?? none, head) ?? firstFitting(elsewhere, head);
}

type Signature = (typeof signatures)[number];

function firstFitting(candidates: readonly Signature[], head: Uint8Array): FileFormat | undefined {
  for (const signature of candidates) if (fits(head, signature)) return signature[0];
  return undefined;
}

function fits(head: Uint8Array, [, offset, magic]: Signature): boolean {
  for (let at = 0; at < magic.length; at++) if (head[offset + at] !== magic.charCodeAt(at)) return false;
  return true;
}

/** Name, offset and magic of formats that packages hold, as each format's own document states them; those at the very beginning count first. */
const signatures = [
  ['gzip', 0, '\x1f\x8b'], // RFC 1952
  ['bzip2', 0, 'BZh'],
  ['xz', 0, '\xfd7zXZ\0'],
  ['zstd', 0, '\x28\xb5\x2f\xfd'], // RFC 8878
  ['lz4', 0, '\x04\x22\x4d\x18'],
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'], // without members
  ['7z', 0, '7z\xbc\xaf\x27\x1c'],
  ['rar', 0, 'Rar!\x1a\x07'],
  ['tar', 257, 'ustar'], // POSIX and GNU
  ['cpio', 0, '070701'],
  ['cpio', 0, '070702'],
  ['cpio', 0, '070707'],
  ['rpm', 0, '\xed\xab\xee\xdb'],
  ['deb', 0, '!<arch>\ndebian-binary'],
  ['ar', 0, '!<arch>\n'],
  ['thin-ar', 0, '!<thin>\n'],
  ['squashfs', 0, 'hsqs'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF8'],
  ['webp', 8, 'WEBP'],
  ['pdf', 0, '%PDF-'],
  ['postscript', 0, '%!PS'],
  ['ogg', 0, 'OggS'],
  ['woff', 0, 'wOFF'],
  ['woff2', 0, 'wOF2'],
  ['opentype', 0, 'OTTO'],
  ['truetype', 0, '\0\x01\0\0\0'],
  ['wasm', 0, '\0asm'],
  ['llvm-bitcode', 0, 'BC\xc0\xde'],
  ['llvm-bitcode', 0, '\xde\xc0\x17\x0b'], // wrapper
  ['mach-o', 0, '\xcf\xfa\xed\xfe'],
  ['mach-o', 0, '\xce\xfa\xed\xfe'],
  ['mach-o', 0, '\xca\xfe\xba\xbe\0\0\0\x01'], // several architectures: Java classes have a version of 45 and more here
  ['mach-o', 0, '\xca\xfe\xba\xbe\0\0\0\x02'],
  ['java-class', 0, '\xca\xfe\xba\xbe'],
  ['dex', 0, 'dex\n'],
  ['lua-bytecode', 0, '\x1bLua'],
  ['emacs-bytecode', 0, ';ELC'],
  ['gettext', 0, '\xde\x12\x04\x95'],
  ['gettext', 0, '\x95\x04\x12\xde'],
  ['sqlite', 0, 'SQLite format 3\0'],
] as const;

const none: readonly Signature[] = [];
const byFirstByte = Array.from({ length: 256 }, (_, byte) => signatures.filter(([, offset, magic]) => offset === 0 && magic.charCodeAt(0) === byte));
const elsewhere: readonly Signature[] = signatures.filter(([, offset]) => offset > 0);
