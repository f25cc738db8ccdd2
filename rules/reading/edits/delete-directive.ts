import type { FilesEntry, Fix, Spec } from '../../../src/policy/index.js';
import { leafAt } from '../syntax/leaf-at.js';

/** Longer lines are nothing that a fix should touch. */
const longest = 500;

/**
 * Where a directive stands in the raw line of a %files entry, `%config` or `%doc` say, its argument and the blanks behind it included.
 * Undefined where it is not written there, or written twice.
 */
export function writtenDirective(spec: Spec, { pathText }: FilesEntry, name: string): { readonly start: number; readonly end: number } | undefined {
  const { location } = pathText.origin();
  const leaf = location?.source === spec.source ? leafAt(spec, location.start) : undefined;
  if (leaf?.kind !== 'body' || leaf.section !== '%files' || leaf.end - leaf.start > longest) return undefined;
  const line = spec.source.text.slice(leaf.start, leaf.end);
  const at = line.indexOf(name);
  if (at < 0 || line.indexOf(name, at + 1) >= 0) return undefined;
  const behind = /^(?:[ \t]*\([^()]*\))?(?:[ \t]+|(?=\s))/.exec(line.slice(at + name.length));
  return behind ? { start: leaf.start + at, end: leaf.start + at + name.length + behind[0].length } : undefined;
}

/** Deletes a directive from the line of an entry, or puts another in its place. */
export function replaceDirective(spec: Spec, entry: FilesEntry, name: string, safety: Fix['safety'], by = ''): Fix | undefined {
  const found = writtenDirective(spec, entry, name);
  if (!found) return undefined;
  return { safety, title: by === '' ? `Delete ${name}` : `Write ${by.trim()}`, edits: [{ location: { source: spec.source, ...found }, text: by }] };
}
