import type { ElfNote } from './notes.js';
import type { ElfReader } from './reader.js';

/** NT_GNU_PROPERTY_TYPE_0 ("Linux Extensions to gABI", program property). */
const propertyType = 5;

/** GNU_PROPERTY_X86_FEATURE_1_AND and GNU_PROPERTY_AARCH64_FEATURE_1_AND of elf.h, the bits of each from the lowest. */
const features: Readonly<Record<number, readonly string[]>> = {
  3221225474: ['IBT', 'SHSTK', 'LAM_U48', 'LAM_U57'],
  3221225472: ['BTI', 'PAC', 'GCS'],
};

const maxProperties = 256;

/** Marks that all code of the file bears, as elf.h names them: `IBT`, `SHSTK`, `BTI`, `PAC` … */
export function propertyMarks(reader: ElfReader, notes: readonly ElfNote[]): string[] {
  const marks = new Set<string>();
  for (const { owner, type, descriptor } of notes) {
    if (type === propertyType && owner === 'GNU') for (const mark of marksOf(reader, descriptor)) marks.add(mark);
  }
  return [...marks];
}

/** Each property is a type, a size and so many bytes, padded to the class's word. */
function marksOf(reader: ElfReader, descriptor: Uint8Array): string[] {
  const unit = reader.wide ? 8 : 4;
  const marks: string[] = [];
  let at = 0;
  for (let left = maxProperties; left > 0 && at + 8 <= descriptor.length; left--) {
    const [type, size] = [reader.wordOf(descriptor, at), reader.wordOf(descriptor, at + 4)];
    const names = features[type];
    if (names !== undefined && size === 4 && at + 12 <= descriptor.length) {
      const bits = reader.wordOf(descriptor, at + 8);
      marks.push(...names.filter((_, bit) => ((bits >>> bit) & 1) === 1));
    }
    at += 8 + Math.ceil(size / unit) * unit;
  }
  return marks;
}
