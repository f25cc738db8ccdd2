export interface LogicalLine {
  readonly text: string;
  /** Where it starts, counted from 1. */
  readonly line: number;
}

interface Joining {
  /** Characters that make a line a comment where they come first. */
  readonly comments: string;
  /** What a backslash at the end of a line and the line feed become; without it lines are never joined. */
  readonly joint?: string;
}

/** More lines than any configuration has; what lies behind is not looked at. */
const mostLines = 20_000;

/**
 * The lines of a configuration file that say something, trimmed, with those that end in a backslash joined to the next. Comments between
 * joined lines are left out, as systemd and udev do (systemd.syntax(7), udev(7)).
 */
export function logicalLines(text: string, { comments, joint }: Joining): LogicalLine[] {
  const found: LogicalLine[] = [];
  let parts: string[] = [];
  let start = 0;
  const end = (): void => {
    const joined = parts.join(joint ?? '').trim();
    if (joined !== '') found.push({ text: joined, line: start });
    parts = [];
  };
  const lines = text.split('\n', mostLines);
  for (const [i, raw] of lines.entries()) {
    const line = raw.trim();
    if (line !== '' && comments.includes(line.charAt(0))) continue;
    if (parts.length === 0) start = i + 1;
    const goesOn = joint !== undefined && line.endsWith('\\');
    parts.push(goesOn ? line.slice(0, -1) : line);
    if (!goesOn) end();
  }
  if (parts.length > 0) end();
  return found;
}

/** The words of a line, blanks between them. */
export function blankSeparated(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
