import type { FactsRequest, PackageFacts } from '../../rpm/facts.js';
import { baseName } from '../../text/paths.js';

/** Whether a file's name says that it is a source package, before anything is read of it. */
export function isSourcePackage(path: string): boolean {
  return /\.(?:no)?src\.rpm$/.test(path);
}

const specNames = '*.spec';

/** The request with the text of the spec, which is what a source package is there for. */
export function withSpecText(request: FactsRequest, path: string): FactsRequest {
  if (!isSourcePackage(path) || request.text.includes(specNames)) return request;
  return { ...request, payload: true, text: [...request.text, specNames].sort() };
}

/** The spec in a source package: its name and text, or what keeps the text from being read. */
export function specInside({
  kind,
  files,
}: PackageFacts): { readonly name: string; readonly text: string } | { readonly name: string; readonly problem: string } | undefined {
  if (kind !== 'srpm') return undefined;
  const file = files.find(({ flags, path }) => flags.includes('specfile') && path.endsWith('.spec')) ?? files.find(({ path }) => path.endsWith('.spec'));
  if (!file?.content) return undefined;
  const { kind: content, text } = file.content;
  const name = baseName(file.path);
  if (text !== undefined) return { name, text };
  if (content === 'empty') return { name, text: '' };
  return {
    name,
    problem: content === 'text' ? 'is larger than 1 MiB; in a source package a spec that large is not read' : 'is not a spec: it holds binary data',
  };
}
