import type { SourceText } from '../../text/source-text.js';
import { skipBlanks, skipSpaces, trimmedRange } from '../../text/whitespace.js';
import { sectionAt } from '../section-table.js';
import { directiveAt } from './keyword.js';
import { tagAt } from './tag-line.js';
import type { Definition, Leaf, Plain, SectionHeading } from './tree.js';

/** Where a line stands: the section as rpm would see it on the path of branches that leads here. */
export interface Where {
  readonly section: string;
  readonly heading?: SectionHeading;
}

export const mainPreamble: Where = { section: 'preamble' };

/** Longest line that is taken apart, in UTF-16 units; longer ones are only text. */
export const longestLine = 256 * 1024;

/** The leaf of the logical line `start` to `end`. A heading leaf stands in the section that it ends. */
export function classify(source: SourceText, start: number, end: number, where: Where): Leaf {
  const text = source.text;
  const first = skipSpaces(text, start, end);
  if (first === end) return plain('blank', start, end, where);
  if (end - start > longestLine) return plain(where.section === 'preamble' ? 'code' : 'body', start, end, where);
  const unit = text.charCodeAt(first);
  if (unit === 0x23) return plain('comment', start, end, where);
  if (unit === 0x25) {
    const base = { start, end, ...where };
    const section = sectionAt(text, start, end);
    if (section) return { ...base, kind: 'section', name: section.name, args: trimmedRange(text, start + section.name.length, end) };
    const directive = directiveAt(text, first, end);
    if (directive?.keyword === '%include') return { ...base, kind: 'include', target: trimmedRange(text, directive.after, end) };
    const definition = definitionAt(text, first, end);
    if (definition) return { ...base, ...definition };
  }
  if (where.section !== 'preamble') return plain('body', start, end, where);
  const tag = tagAt(text, first, end);
  return tag ? { start, end, ...where, kind: 'tag', ...tag } : plain('code', start, end, where);
}

function plain(kind: Plain['kind'], start: number, end: number, { section, heading }: Where): Plain {
  return heading ? { kind, start, end, section, heading } : { kind, start, end, section };
}

type DefinitionParts = Omit<Definition, 'start' | 'end' | 'section' | 'heading'>;

function definitionAt(text: string, first: number, end: number): DefinitionParts | undefined {
  const keyword = (['define', 'global', 'undefine'] as const).find((word) => text.startsWith(word, first + 1));
  if (!keyword) return undefined;
  const behind = first + 1 + keyword.length;
  const name = skipBlanks(text, behind, end);
  if (name === behind) return undefined;
  let after = name;
  while (after < end && isNameUnit(text.charCodeAt(after))) after++;
  if (after === name) return undefined;
  const close = text.charCodeAt(after) === 0x28 ? text.indexOf(')', after) : -1;
  const hasOptions = close >= 0 && close < end;
  return {
    kind: 'definition',
    keyword,
    name: text.slice(name, after),
    nameRange: { start: name, end: after },
    ...(hasOptions && { options: text.slice(after + 1, close) }),
    body: trimmedRange(text, hasOptions ? close + 1 : after, end),
  };
}

function isNameUnit(unit: number): boolean {
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}
