/** So much of a file's beginning decides whether it is text. */
export const sniffedBytes = 1024;

/**
 * Whether a file that begins with these bytes is text: no NUL, no control character but tab, line feed, carriage return, form feed and
 * escape, and valid UTF-8 or plausibly an old 8-bit encoding. `whole` says that nothing follows.
 */
export function looksLikeText(head: Uint8Array, whole: boolean): boolean {
  let upperControls = 0;
  let high = false;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] as number;
    if (isBinary[byte] === 1) return false;
    if (byte >= 0x80) {
      high = true;
      if (byte < 0xa0) upperControls++;
    }
  }
  return !high || isUtf8(head, whole) || upperControls * upperControlShare < head.length;
}

/** Tab, line feed, form feed, carriage return, escape. */
const textControls: readonly number[] = [0x09, 0x0a, 0x0c, 0x0d, 0x1b];

/** 1 for each byte that no text has. */
const isBinary = Uint8Array.from({ length: 256 }, (_, byte) => ((byte < 0x20 && !textControls.includes(byte)) || byte === 0x7f ? 1 : 0));

/** ISO 8859 has no printable character in 80 to 9f and the Windows code pages only punctuation: one byte in ten is too many. */
const upperControlShare = 10;

function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}
