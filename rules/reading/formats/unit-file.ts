import { shortened } from '../../../src/text/shortened.js';
import { logicalLines } from './logical-lines.js';
import type { FormatProblem } from './text-problem.js';

export interface UnitAssignment {
  /** Name of the section, without brackets. */
  readonly section: string;
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

export interface UnitFile {
  readonly assignments: readonly UnitAssignment[];
  /** Each heading in order. */
  readonly sections: readonly { readonly name: string; readonly line: number }[];
  readonly problems: readonly FormatProblem[];
}

/** Reads a unit file by the syntax of systemd.syntax(7); what is not part of it is told and left out, as systemd does. */
export function readUnitFile(text: string): UnitFile {
  const assignments: UnitAssignment[] = [];
  const sections: { name: string; line: number }[] = [];
  const problems: FormatProblem[] = [];
  let section: string | undefined;
  for (const { text: content, line } of logicalLines(text, { comments: '#;', joint: ' ' })) {
    if (content.startsWith('[')) {
      section = content.endsWith(']') ? content.slice(1, -1) : undefined;
      if (section === undefined) problems.push({ line, message: 'This heading has no closing bracket, and systemd reads no further. Add it.', level: 'error' });
      if (section === undefined) break;
      sections.push({ name: section, line });
      continue;
    }
    // a directive of old systemds (before 246), which is no assignment
    if (content.startsWith('.include ')) continue;
    const equals = content.indexOf('=');
    if (equals <= 0)
      problems.push({ line, message: `"${shortened(content)}" is no assignment, and systemd ignores it. Write Key=value, or start the line with #.` });
    else if (section === undefined)
      problems.push({ line, message: 'This assignment stands before the first section, and systemd ignores it. Put it below its heading.' });
    else assignments.push({ section, key: content.slice(0, equals).trimEnd(), value: content.slice(equals + 1).trimStart(), line });
  }
  return { assignments, sections, problems };
}
