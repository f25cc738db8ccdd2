import type { ElfNote } from './notes.js';

/** NT_GNU_BUILD_ID of elf.h. */
const buildIdType = 3;
const maxBuildId = 64;

/** The descriptor of the first GNU build-id note, in hex. */
export function buildIdOf(notes: readonly ElfNote[]): string | undefined {
  const note = notes.find(({ owner, type, descriptor }) => {
    return type === buildIdType && owner === 'GNU' && descriptor.length > 0 && descriptor.length <= maxBuildId;
  });
  return note && Buffer.from(note.descriptor).toString('hex');
}
