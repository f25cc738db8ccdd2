/**
 * Why bytes are no text that rpm or a build could read: a NUL is in them. `what` ends a sentence, `offset` is the byte that says so; undefined
 * where they may be text. UTF-16 is full of NULs, and editors on other systems write it.
 */
export function binaryFault(bytes: Uint8Array): { readonly what: string; readonly offset: number } | undefined {
  const offset = bytes.indexOf(0);
  if (offset < 0) return undefined;
  return isMarkedUtf16(bytes) ? { what: 'it is UTF-16. Save it as UTF-8', offset: 0 } : { what: 'it holds binary data', offset };
}

/** By the byte order mark U+FEFF (The Unicode Standard, 23.8 "Specials"). */
const isMarkedUtf16 = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
