import type { FactsRequest, FileContent, PackageFile } from '../../rpm/facts.js';
import { asksForContent } from '../../rpm/payload/content.js';
import { textWishes } from '../../rpm/payload/text-wishes.js';
import { factsRequest } from '../facts-request.js';
import type { Need } from '../rule.js';

/** The file as a rule with such needs gets to see it: what nobody asks of a payload is not read from it. */
export function asAsked(file: PackageFile, needs: readonly Need[]): PackageFile {
  const { content, ...rest } = file;
  const request = factsRequest(needs);
  return content && asksForContent(request) ? { ...rest, content: contentAsAsked(content, file.path, request) } : rest;
}

function contentAsAsked(content: FileContent, path: string, request: FactsRequest): FileContent {
  const { kind, elf, archive, compression, format, form, buildPaths, firstLine, bom, text, manifest } = content;
  const { imports, ...facts } = elf ?? {};
  return {
    kind: compression !== undefined && !request.elf ? 'binary' : kind,
    ...(elf && request.elf && { elf: { ...(facts as typeof elf), ...(imports && request.imports && { imports }) } }),
    ...(archive && request.elf && { archive }),
    ...(compression !== undefined && request.elf && { compression }),
    ...(format !== undefined && request.format && { format }),
    ...(form && request.textForm && { form }),
    ...(buildPaths && request.buildPaths && { buildPaths }),
    ...(firstLine !== undefined && request.firstLine && { firstLine, ...(bom && { bom }) }),
    ...(text !== undefined && wantsText(content, path, request) && { text }),
    ...(manifest !== undefined && request.jarManifests && { manifest }),
  };
}

function wantsText({ kind, firstLine = '' }: FileContent, path: string, request: FactsRequest): boolean {
  const wishes = textWishes(request);
  return kind === 'text' ? wishes.named(path) || wishes.script(firstLine) : wishes.page(path);
}
