import { type Location, lineText, positionAt, type SourceText } from '../../text/source-text.js';
import type { MockRepository } from '../model.js';

/** The sections of a package manager's configuration (dnf.conf(5)) in a stretch of a file. */
export function repositoriesIn(source: SourceText, { start, end }: Location): MockRepository[] {
  const found: { id: string; at: Location; entries: MockRepository['entries'][number][] }[] = [];
  const last = positionAt(source, end).line;
  for (let line = positionAt(source, start).line; line <= last; line++) {
    const from = Math.max(start, source.lineStarts[line - 1] ?? start);
    const whole = lineText(source, line);
    const text = whole.slice(from - (source.lineStarts[line - 1] ?? from), end - (source.lineStarts[line - 1] ?? from));
    const section = /^\s*\[([^\]]+)\]/.exec(text);
    if (section) {
      const at = from + text.indexOf('[');
      found.push({ id: section[1] ?? '', at: { source, start: at, end: at + (section[1]?.length ?? 0) + 2 }, entries: [] });
      continue;
    }
    const entry = /^([A-Za-z_][\w-]*)\s*[=:]\s*(.*)$/.exec(text);
    if (entry)
      found
        .at(-1)
        ?.entries.push({ key: (entry[1] ?? '').toLowerCase(), value: (entry[2] ?? '').trim(), at: { source, start: from, end: from + text.trimEnd().length } });
  }
  return found;
}
