import { PackageError } from '../package-error.js';

/** What precedes each member: `newc` carries everything, `stripped` only the file's place in the header's list. */
export type CpioHeader =
  | { readonly form: 'newc'; readonly mode: number; readonly size: number; readonly nameSize: number }
  | { readonly form: 'stripped'; readonly index: number };

/** Fixed bytes before the name; stripped members have their padding in it. */
export const newcSize = 110;
export const strippedSize = 16;

const newcMagic = '070701';
const strippedMagic = '07070X';

/** rpm takes names up to this size, closing NUL included (`lib/cpio.c`). */
const maxNameSize = 4096;

/** No header has more bytes with its name. */
export const largestHeader = newcSize + maxNameSize;

/** The first 16 bytes tell which form follows. */
export function formAt(bytes: Buffer, from: number, offset: number): CpioHeader['form'] {
  const magic = bytes.toString('latin1', from, from + newcMagic.length);
  if (magic === newcMagic) return 'newc';
  if (magic === strippedMagic) return 'stripped';
  throw new PackageError(`payload: no cpio member at byte ${offset} of the archive`);
}

/** `bytes` holds the whole fixed part at `from`; `offset` is its place in the archive. */
export function readCpioHeader(form: CpioHeader['form'], bytes: Buffer, from: number, offset: number): CpioHeader {
  const field = (at: number): number => hexField(bytes, from + at, offset + at);
  if (form === 'stripped') return { form, index: field(6) };
  const nameSize = field(94);
  if (nameSize < 2 || nameSize > maxNameSize) {
    throw new PackageError(`payload: the member at byte ${offset} of the archive has a name of ${nameSize} bytes, 2 to ${maxNameSize} expected`);
  }
  return { form, mode: field(14), size: field(54), nameSize };
}

/** Eight hex digits (cpio "new ASCII format"). */
function hexField(bytes: Buffer, at: number, offset: number): number {
  let value = 0;
  for (let i = at; i < at + 8; i++) {
    const digit = hexDigit(bytes[i] ?? 0);
    if (digit < 0) throw new PackageError(`payload: no hexadecimal number at byte ${offset} of the archive`);
    value = value * 16 + digit;
  }
  return value;
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0x41 && code <= 0x46) return code - 0x37;
  if (code >= 0x61 && code <= 0x66) return code - 0x57;
  return -1;
}
