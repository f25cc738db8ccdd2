import type { ElfReader } from './reader.js';
import { type ElfSection, sectionTypes } from './sections.js';
import { type ElfSegment, segmentTypes } from './segments.js';

export interface ElfNote {
  readonly owner: string;
  readonly type: number;
  readonly descriptor: Uint8Array;
}

/** Of all notes of a file together, for segments may overlap. Core files have large ones; nothing here looks into those. */
const maxNotes = 1024;
const maxDescriptor = 64 * 1024;
const maxOwner = 32;

/** The notes of the PT_NOTE segments, in a file without segments those of the SHT_NOTE sections (gABI, "Note Section"). */
export function readNotes(reader: ElfReader, segments: readonly ElfSegment[], sections: readonly ElfSection[]): ElfNote[] {
  const notes: ElfNote[] = [];
  let left = maxNotes;
  for (const { offset, size, align } of noteAreas(segments, sections)) {
    const end = offset + size;
    for (let at = offset; at + 12 <= end && left > 0; left--) {
      const [nameSize, descriptorSize, type] = [reader.word(at), reader.word(at + 4), reader.word(at + 8)];
      if (nameSize === undefined || descriptorSize === undefined || type === undefined) break;
      const start = roundUp(at + 12 + nameSize, align);
      const descriptor = start + descriptorSize <= end ? reader.slice(start, descriptorSize) : undefined;
      if (descriptor === undefined) break;
      if (descriptorSize <= maxDescriptor) notes.push({ owner: reader.name(at + 12, Math.min(nameSize, maxOwner)), type, descriptor });
      at = roundUp(start + descriptorSize, align);
    }
  }
  return notes;
}

function noteAreas(segments: readonly ElfSegment[], sections: readonly ElfSection[]): { offset: number; size: number; align: number }[] {
  if (segments.length > 0) {
    const found = segments.filter(({ type, offset }) => type === segmentTypes.note && offset >= 0);
    return found.map(({ offset, fileSize, align }) => ({ offset, size: fileSize, align }));
  }
  const found = sections.filter(({ type, offset }) => type === sectionTypes.note && offset >= 0);
  return found.map(({ offset, size, align }) => ({ offset, size, align }));
}

/** Names and descriptors are padded to 4 bytes, in areas aligned to 8 to those. */
function roundUp(at: number, align: number): number {
  const unit = align === 8 ? 8 : 4;
  return Math.ceil(at / unit) * unit;
}
