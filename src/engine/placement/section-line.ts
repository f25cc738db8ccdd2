import type { Traced } from '../../macro/traced.js';
import type { Section, Spec } from '../../spec/model.js';
import { baseName } from '../../text/paths.js';
import type { Location, SourceText } from '../../text/source-text.js';

/** The line of a section that runs a command of the shell's trace, else the section's heading. */
export function sectionLine({ sections }: Spec, name: string, command: string | undefined): Location | undefined {
  const found = sections.filter((section) => section.name === name);
  const lines = command === undefined ? [] : found.map((section) => commandLine(section, command));
  return located(lines) ?? located(found.map(({ heading }) => heading.trim()));
}

/** The one line of a section, or of the whole spec as it is written, that has a text. */
export function textLine({ sections, source }: Spec, text: string, name?: string): Location | undefined {
  if (name !== undefined) {
    const named = sections.filter((section) => section.name === name);
    const holding = named.flatMap(({ body }) => body.lines().map((line) => line.trim())).filter((line) => line.text.includes(text));
    const exactly = holding.filter((line) => line.text === text || line.text.split(/\s+/).includes(text));
    const [first, ...others] = exactly.length > 0 ? exactly : holding;
    return others.length === 0 ? (located([first]) ?? asWritten(named, source, text)) : undefined;
  }
  const start = source.text.indexOf(text);
  if (start < 0 || source.text.includes(text, start + 1)) return undefined;
  return { source, start, end: start + text.length };
}

/** A call of a macro is gone from the expanded text. */
function asWritten(sections: readonly Section[], source: SourceText, text: string): Location | undefined {
  for (const { startLine, endLine } of sections) {
    const start = source.text.indexOf(text, source.lineStarts[startLine] ?? source.text.length);
    if (start >= 0 && start < (source.lineStarts[endLine] ?? source.text.length)) return { source, start, end: start + text.length };
  }
  return undefined;
}

/** Words that are told of a command: longer ones say no more of where it stands. */
const wordsCompared = 40;

/**
 * The line that is most like the command: the shell's trace shows it with its variables replaced and its quotes changed. None where several
 * are alike.
 */
function commandLine({ body }: Section, command: string): Traced | undefined {
  const wanted = command.trim();
  const lines = body.lines().map((line) => line.trim());
  const same = lines.find(({ text }) => text === wanted);
  if (same) return same;
  const words = wordsOf(wanted);
  const rated = lines.map((line) => ({ line, rate: Math.max(...commandsOf(line.text).map((each) => likeness(words, each))) })).filter(({ rate }) => rate > 0);
  const best = Math.max(0, ...rated.map(({ rate }) => rate));
  const first = rated.filter(({ rate }) => rate === best);
  return first.length === 1 ? first[0]?.line : undefined;
}

/** The words of a whole line, and of each command in it: `cd src && make || exit 1`. */
function commandsOf(text: string): string[][] {
  const line = text.slice(0, 4000);
  const parts = line.split(/\|\||&&|[;|]/, 20).map((part) => part.trim());
  return [line, ...(parts.length > 1 ? parts.filter((part) => part !== '') : [])].map(wordsOf);
}

const wordsOf = (text: string): string[] => text.slice(0, 4000).replace(/['"]/g, '').split(/\s+/, wordsCompared);

/** How many words at the beginning are the same; then how many of the others are there too. */
function likeness([first = '', ...rest]: readonly string[], [own = '', ...others]: readonly string[]): number {
  if (own !== first && baseName(own) !== baseName(first)) return 0;
  const there = new Set(others);
  return 1 + rest.filter((word) => there.has(word)).length;
}

function located(texts: readonly (Traced | undefined)[]): Location | undefined {
  for (const text of texts) {
    const location = text?.origin().location;
    if (location) return location;
  }
  return undefined;
}
