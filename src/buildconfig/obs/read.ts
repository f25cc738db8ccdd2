import { type Location, lineText, type SourceText } from '../../text/source-text.js';
import type { ObsConditional, ObsConfig, ObsEntry, ObsMacroBlock } from '../model.js';

/** Reads a project configuration (`_config`; Build::readconfig of obs-build). Never fails: what is no entry stands among `others`;
 * comments and definitions (`#`, `%define`) are neither. */
export function readObsConfig(source: SourceText): ObsConfig {
  const entries: ObsEntry[] = [];
  const conditionals: { -readonly [Key in keyof ObsConditional]: ObsConditional[Key] }[] = [];
  const blocks: { at: Location; closed: boolean; lines: Location[] }[] = [];
  const others: Location[] = [];
  const open: number[] = [];
  let block: (typeof blocks)[number] | undefined;
  for (let line = 1; line <= source.lineStarts.length; line++) {
    const start = source.lineStarts[line - 1] as number;
    const text = lineText(source, line);
    const at = trimmed(source, start, text);
    const word = /^%(if(?:n?arch|n?os)?|elif|else|endif)\b[ \t]*(.*)$/.exec(text.trim());
    if (word) {
      const [, keyword = '', condition = ''] = word;
      const starts = keyword.startsWith('if');
      const loose = !starts && open.length === 0;
      conditionals.push({ keyword: `%${keyword}`, condition: condition.trim(), at, loose });
      if (starts) open.push(conditionals.length - 1);
      else if (keyword === 'endif') open.pop();
    } else if (/^\s*:Macros\s*$/i.test(text)) {
      if (block) block.closed = true;
      else others.push(at);
      block = undefined;
    } else if (block) block.lines.push(at);
    else if (/^\s*Macros:\s*$/i.test(text)) {
      block = { at, closed: false, lines: [] };
      blocks.push(block);
    } else if (text.trim() !== '' && !/^\s*[#%]/.test(text)) {
      const entry = entryIn(source, start, text, open.length > 0);
      if (entry) entries.push(entry);
      else others.push(at);
    }
  }
  for (const index of open) (conditionals[index] as { loose: boolean }).loose = true;
  return { kind: 'obs', source, entries, conditionals, macroBlocks: blocks satisfies readonly ObsMacroBlock[], others };
}

function entryIn(source: SourceText, start: number, text: string, conditional: boolean): ObsEntry | undefined {
  const found = /^(\s*)([A-Za-z][\w-]*)(\s*:[ \t]*)(.*)$/.exec(text.trimEnd());
  if (!found) return undefined;
  const [, indent = '', keyword = '', colon = '', value = ''] = found;
  const from = start + indent.length;
  const valueFrom = from + keyword.length + colon.length;
  return {
    keyword,
    keywordAt: { source, start: from, end: from + keyword.length },
    value,
    valueAt: { source, start: valueFrom, end: valueFrom + value.length },
    conditional,
  };
}

function trimmed(source: SourceText, start: number, text: string): Location {
  const from = start + text.length - text.trimStart().length;
  return { source, start: from, end: Math.max(from, start + text.trimEnd().length) };
}
