/** The bytes of a character, one unit each; up to 6 bytes, as Lua goes (manual, 6.5). */
export function utf8Bytes(code: number): string {
  if (code < 0x80) return String.fromCharCode(code);
  const tail: number[] = [];
  let rest = code;
  let most = 0x3f;
  do {
    tail.unshift(0x80 | (rest & 0x3f));
    rest = Math.floor(rest / 64);
    most >>= 1;
  } while (rest > most);
  return String.fromCharCode(((~most << 1) & 0xff) | rest, ...tail);
}

/** The character that begins at `at`: its code and how many bytes it has; undefined where the bytes are none. */
export function utf8Character(text: string, at: number, lax = false): { readonly code: number; readonly length: number } | undefined {
  const first = text.charCodeAt(at);
  if (first < 0x80) return { code: first, length: 1 };
  if (Number.isNaN(first) || (first & 0x40) === 0 || first >= 0xfe) return undefined;
  let length = 1;
  let code = 0;
  for (let bits = first; bits & 0x40; bits <<= 1) {
    const next = text.charCodeAt(at + length);
    if ((next & 0xc0) !== 0x80) return undefined;
    code = code * 64 + (next & 0x3f);
    length++;
  }
  code += (first & (0x7f >> length)) * 2 ** (6 * (length - 1));
  const least = [0, 0, 0x80, 0x800, 0x10000, 0x200000, 0x4000000][length] as number;
  if (code < least || (!lax && (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)))) return undefined;
  return { code, length };
}
