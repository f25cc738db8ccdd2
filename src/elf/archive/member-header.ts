/** The header of a member of a static archive (ar.h: ar_name 16, ar_date 12, ar_uid 6, ar_gid 6, ar_mode 8, ar_size 10, ar_fmag 2 bytes). */
export interface MemberHeader {
  /** Without the padding; `/` and `//` are the tables of symbols and of long names. */
  readonly name: string;
  readonly size: number;
}

export const memberHeaderSize = 60;

/** Nothing where the bytes are no member's header. */
export function readMemberHeader(bytes: Buffer): MemberHeader | undefined {
  const name = bytes.toString('latin1', 0, 16).trimEnd();
  const digits = bytes.toString('latin1', 48, 58).trimEnd();
  if (bytes.toString('latin1', 58, 60) !== '`\n' || !isDecimal(digits)) return undefined;
  return { name, size: Number(digits) };
}

function isDecimal(text: string): boolean {
  for (const digit of text) if (digit < '0' || digit > '9') return false;
  return text !== '';
}
