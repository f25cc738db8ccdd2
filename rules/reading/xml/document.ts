import { type XmlElement as ParsedElement, parseXml, XmlError, XmlNode } from '@rgrove/parse-xml';
import { mayNestDeeper } from './depth.js';
import { withoutDoctype } from './doctype.js';

/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly in it, trimmed. */
  readonly text: string;
  /** Of its start tag, counted from 1. */
  readonly line: number;
}

/** The root element, or why the document is not well-formed. */
export type XmlReading = { readonly root: XmlElement } | { readonly problem: string; readonly line: number };

/** Deeper nesting is in no file that people write. */
const deepest = 250;

/**
 * Reads a document and says whether it is well-formed (XML 1.0, section 2.1). Bounded whatever the text is: line ends are made plain first and
 * nesting is measured, because the parser takes quadratic time for carriage returns and descends with the elements; entities of a
 * document type are never expanded.
 */
export function xmlDocument(given: string): XmlReading {
  const { text, hadDoctype } = withoutDoctype(asDeclared(given).replace(/\r\n?/g, '\n'));
  if (mayNestDeeper(text, deepest)) return { problem: `elements are nested more than ${deepest} deep`, line: 1 };
  try {
    // what a document type may declare is not known to be missing (an empty text would end the element for this parser)
    const { root } = parseXml(text, { includeOffsets: true, ...(hadDoctype && { resolveUndefinedEntity: () => ' ' }) });
    return root ? { root: elementOf(root, lineCounter(text)) } : { problem: 'it has no element', line: 1 };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { problem: (error.message.split('\n')[0] ?? '').replace(/ \(line \d+, column \d+\)$/, ''), line: error.line };
  }
}

/** Bytes that are no UTF-8, as letters of Latin-1 where the declaration names another encoding (XML 1.0, section 4.3.3). */
function asDeclared(text: string): string {
  const encoding = /^\uFEFF?<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(text)?.[1];
  if (encoding === undefined || /^utf-?8$/i.test(encoding)) return text;
  return text.replace(/[\udc80-\udcff]/gu, (byte) => String.fromCharCode(byte.charCodeAt(0) & 0xff));
}

/** Its depth is bounded before. */
function elementOf(parsed: ParsedElement, lineAt: (offset: number) => number): XmlElement {
  const line = lineAt(parsed.start);
  const children: XmlElement[] = [];
  const texts: string[] = [];
  for (const child of parsed.children) {
    if (child.type === XmlNode.TYPE_ELEMENT) children.push(elementOf(child as ParsedElement, lineAt));
    else if (child.type === XmlNode.TYPE_TEXT) texts.push((child as unknown as { readonly text: string }).text);
  }
  return { name: parsed.name, attributes: parsed.attributes, children, text: texts.join('').trim(), line };
}

/** Lines of offsets that only grow. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
