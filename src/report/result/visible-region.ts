import type { Region } from '../../engine/result.js';
import { lineText, type SourceText } from '../../text/source-text.js';

/** A region that takes in the line end would reach to the next line, which a pull request may not show or the file not have: it ends before it instead. */
export function visibleRegion(region: Region, source: SourceText | undefined): Region {
  const { line, endLine, endColumn } = region;
  if (!source || endLine <= line || endColumn > 1) return region;
  return { ...region, endLine: endLine - 1, endColumn: lineText(source, endLine - 1).length + 1 };
}
