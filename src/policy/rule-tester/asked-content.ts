import type { FileContent, PackageFile } from '../../rpm/facts.js';
import type { Need } from '../rule.js';
import { matchesAnyGlob } from '../text-needs.js';

/** The file as a rule with such needs gets to see it: what nobody asks of a payload is not read from it. */
export function asAsked(file: PackageFile, needs: readonly Need[]): PackageFile {
  const { content, ...rest } = file;
  const globs = needs.flatMap((need) => (need.startsWith('text:') ? [need.slice('text:'.length)] : []));
  const ofContent = globs.length > 0 || contentNeeds.some((need) => needs.includes(need));
  return content && ofContent ? { ...rest, content: contentAsAsked(content, file.path, needs, globs) } : rest;
}

const contentNeeds: readonly Need[] = ['elf', 'imports', 'first-line', 'text-form', 'format', 'build-paths'];

function contentAsAsked(content: FileContent, path: string, needs: readonly Need[], globs: readonly string[]): FileContent {
  const { kind, elf, archive, compression, format, form, buildPaths, firstLine, bom, text } = content;
  const asks = (need: Need): boolean => needs.includes(need);
  const structure = asks('elf') || asks('imports');
  const { imports, ...facts } = elf ?? {};
  const baseName = path.slice(path.lastIndexOf('/') + 1);
  return {
    kind: compression !== undefined && !structure ? 'binary' : kind,
    ...(elf && structure && { elf: { ...(facts as typeof elf), ...(imports && asks('imports') && { imports }) } }),
    ...(archive && structure && { archive }),
    ...(compression !== undefined && structure && { compression }),
    ...(format !== undefined && asks('format') && { format }),
    ...(form && asks('text-form') && { form }),
    ...(buildPaths && asks('build-paths') && { buildPaths }),
    ...(firstLine !== undefined && asks('first-line') && { firstLine, ...(bom && { bom }) }),
    ...(text !== undefined && matchesAnyGlob(baseName, globs) && { text }),
  };
}
