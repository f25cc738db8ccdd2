import { decodeBytes } from '../text/bytes.js';
import type { ElfNote } from './notes.js';

/** NT_FDO_PACKAGING_METADATA (systemd, "Package Metadata for Executable Files"): JSON that names the package which the file was built in. */
const packagingType = 0xcafe1a7e;
const maxText = 4096;

/** The text as it is in the file, without its closing NULs. */
export function packageNote(notes: readonly ElfNote[]): string | undefined {
  const note = notes.find(({ owner, type, descriptor }) => type === packagingType && owner === 'FDO' && descriptor.length <= maxText);
  if (note === undefined) return undefined;
  const end = note.descriptor.indexOf(0);
  return decodeBytes(end < 0 ? note.descriptor : note.descriptor.subarray(0, end));
}
