/** What rpm allows in names and versions besides ASCII letters and digits (rpm's parsePreamble.c ALLOWED_CHARS_*). */
export const allowedInName = '-._+%{}';
export const allowedInVersion = '._+%{}~^';
export const allowedInEvr = '._+%{}~^-:';

export interface CharacterFault {
  readonly level: 'error' | 'warning';
  readonly message: string;
}

/** rpm's rpmCharCheck: the first forbidden character, `..`, or a macro that was left over. `line` is quoted in the message. */
export function checkCharacters(field: string, allowed: string, line: string): CharacterFault | undefined {
  for (const character of field) {
    if (isAlphanumeric(character) || allowed.includes(character)) continue;
    return { level: 'error', message: `Illegal char '${printable(character)}' (0x${(character.codePointAt(0) as number).toString(16)}) in: ${line}` };
  }
  if (field.includes('..')) return { level: 'error', message: `Illegal sequence ".." in: ${line}` };
  return /[%{}]/.test(field) ? { level: 'warning', message: `Possible unexpanded macro in: ${line}` } : undefined;
}

export function isAlphanumeric(character: string): boolean {
  return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
}

function printable(character: string): string {
  return character >= ' ' && character <= '~' ? character : '?';
}
