import { type Location, positionAt, type SourceText } from '../../text/source-text.js';

/** The line that an offset stands in. */
export function lineAt(source: SourceText, offset: number): Location {
  const { line } = positionAt(source, offset);
  const start = source.lineStarts[line - 1] ?? 0;
  const end = (source.lineStarts[line] ?? source.text.length + 1) - 1;
  return { source, start, end: Math.max(start, end) };
}
