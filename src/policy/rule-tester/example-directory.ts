import type { Spec } from '../../spec/model.js';
import { sourceText } from '../../text/source-text.js';
import type { Example } from '../example.js';
import type { DirectoryEntry, SpecDirectory } from '../spec-directory.js';

/** What the spec of an example is called. */
export const exampleSpecName = 'demo.spec';

/** The directory that such a listing would be read as, named `demo`. */
export function exampleDirectory(spec: Spec, directory: NonNullable<Example['directory']>): SpecDirectory {
  const texts: Readonly<Record<string, string>> = { ...directory, [exampleSpecName]: spec.source.text };
  const files = new Map(Object.keys(texts).map((name) => [name, name === exampleSpecName ? spec.source : sourceText(name, texts[name] ?? '')]));
  return {
    spec,
    name: 'demo',
    entries: Object.keys(texts)
      .map((name) => entry(name, texts[name] ?? ''))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    text: (name) => (name.endsWith('/') ? undefined : files.get(name)),
  };
}

function entry(name: string, text: string): DirectoryEntry {
  if (name.endsWith('/')) return { name: name.slice(0, -1), type: 'directory', size: 0 };
  return { name, type: 'file', size: Buffer.byteLength(text) };
}
