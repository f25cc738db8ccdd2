/** Classes of ASCII characters by UTF-16 unit, as C's <ctype.h> has them in the POSIX locale. */

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
