import type { ElfReader } from './reader.js';
import { type ElfSegment, segmentTypes } from './segments.js';

/** NT_GNU_BUILD_ID of elf.h. */
const buildIdType = 3;

const maxNotes = 1024;
const maxBuildId = 64;

/** The descriptor of the first GNU build-id note, in hex. */
export function readBuildId(reader: ElfReader, segments: readonly ElfSegment[]): string | undefined {
  let left = maxNotes;
  for (const { type, offset, fileSize, align } of segments) {
    if (type !== segmentTypes.note || offset < 0) continue;
    const end = offset + fileSize;
    for (let at = offset; at + 12 <= end && left > 0; left--) {
      const [nameSize, descriptorSize, noteType] = [reader.word(at), reader.word(at + 4), reader.word(at + 8)];
      if (nameSize === undefined || descriptorSize === undefined) break;
      const descriptor = roundUp(at + 12 + nameSize, align);
      if (noteType === buildIdType && nameSize === 4 && reader.string(at + 12, 4) === 'GNU' && descriptorSize > 0 && descriptorSize <= maxBuildId) {
        const bytes = descriptor + descriptorSize <= end ? reader.slice(descriptor, descriptorSize) : undefined;
        if (bytes !== undefined) return Buffer.from(bytes).toString('hex');
      }
      at = roundUp(descriptor + descriptorSize, align);
    }
  }
  return undefined;
}

/** Names and descriptors are padded to 4 bytes, in segments aligned to 8 to those. */
function roundUp(at: number, align: number): number {
  const unit = align === 8 ? 8 : 4;
  return Math.ceil(at / unit) * unit;
}
