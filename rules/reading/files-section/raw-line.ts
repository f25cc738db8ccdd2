import { type FilesEntry, lineText, positionAt } from '../../../src/policy/index.js';

/** The line of a %files entry as written: a macro that expands to nothing shows only there. Empty where no file holds it. */
export function rawLine({ line }: FilesEntry): string {
  const { location } = line.origin();
  return location ? lineText(location.source, positionAt(location.source, location.start).line) : '';
}
