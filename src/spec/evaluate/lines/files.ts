import type { SourceText } from '../../../text/source-text.js';
import { sourceText } from '../../../text/source-text.js';
import { type LogicalLines, logicalLines } from '../../syntax/logical-lines.js';

/** A file being read: the spec itself, or one that `%include` brought. */
export interface OpenFile {
  readonly source: SourceText;
  readonly lines: LogicalLines;
  /** Index of the next logical line. */
  next: number;
}

/** Files that one evaluation may include; a spec that includes itself ends here. */
export const maximalIncludes = 100;

export function openFile(source: SourceText): OpenFile {
  return { source, lines: logicalLines(source.text), next: 0 };
}

export function openInclude(path: string, text: string): OpenFile {
  return openFile(sourceText(path, text));
}

/** A logical line as it stands in its file. */
export interface RawLine {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  /** rpm would stop here: the text ends before the line does. */
  readonly unclosed: boolean;
}

/** The next logical line of the innermost file that still has one; files that are at their end are closed. */
export function nextRawLine(files: OpenFile[]): RawLine | undefined {
  for (let file = files[files.length - 1]; file; file = files[files.length - 1]) {
    const { source, lines } = file;
    const start = lines.starts[file.next];
    if (start === undefined) {
      if (files.length === 1) return undefined;
      files.pop();
      continue;
    }
    file.next++;
    return { source, start, end: lines.starts[file.next] ?? source.text.length, unclosed: lines.unclosed.has(start) };
  }
  return undefined;
}
