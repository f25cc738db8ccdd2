import { type Fix, lineText, positionAt, type Spec, type SpecPackage } from '../../../src/policy/index.js';

/** Adds `Requires: …` below the last tag that a subpackage sets by a line of its own. Undefined where a macro made the package. */
export function insertRequires(spec: Spec, pkg: SpecPackage, value: string): Fix | undefined {
  const { source } = spec;
  const places = pkg.tags.filter(({ uncertain }) => !uncertain).map(({ line }) => line.origin());
  const last = places.at(-1) ?? pkg.heading?.origin();
  if (last?.location?.source !== source || last.via.length > 0) return undefined;
  const { line } = positionAt(source, last.location.end);
  const text = lineText(source, line);
  const end = (source.lineStarts[line - 1] ?? 0) + text.length;
  const head = /^Summary:([ \t]*)/.exec(text) ?? /^[A-Za-z]+:([ \t]*)/.exec(text);
  const blanks = head ? ' '.repeat(Math.max(1, head[0].length - 'Requires:'.length)) : ' ';
  return { safety: 'unsafe', title: `Add Requires: ${value}`, edits: [{ location: { source, start: end, end }, text: `\nRequires:${blanks}${value}` }] };
}
