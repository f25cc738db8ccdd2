/** An element of an XML document, as far as its place and text are asked for. */
export interface XmlElement {
  readonly name: string;
  /** Names of the elements around it, outermost first. */
  readonly path: readonly string[];
  /** Text directly in it, trimmed. */
  readonly text: string;
}

export interface XmlReading {
  readonly elements: readonly XmlElement[];
  /** Why the document is not well-formed, as far as tags tell; absent where they agree. */
  readonly problem?: string;
}

/** Deeper nesting is no metadata. */
const deepest = 100;

interface Open {
  readonly name: string;
  text: string;
}

/**
 * The elements of a document in the order of their end tags, and whether start and end tags match (XML 1.0, section 2.1, well-formed
 * documents). Attributes and entities are not looked at.
 */
export function xmlElements(text: string): XmlReading {
  const elements: XmlElement[] = [];
  const open: Open[] = [];
  const failed = (problem: string): XmlReading => ({ elements, problem });
  let at = 0;
  let roots = 0;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    const inside = open.at(-1);
    if (inside) inside.text += text.slice(at, start < 0 ? text.length : start);
    if (start < 0) break;
    const special = specials.find(({ opens }) => text.startsWith(opens, start));
    const end = text.indexOf(special?.closes ?? '>', start + 1);
    if (end < 0) return failed('a tag is not closed');
    at = end + (special?.closes ?? '>').length;
    if (special) continue;
    const [, slash, name] = /^<(\/?)([A-Za-z_:][\w:.-]{0,100})/.exec(text.slice(start, Math.min(end, start + 120))) ?? [];
    if (name === undefined) return failed('a tag has no name');
    if (slash === '/') {
      const last = open.pop();
      if (last?.name !== name) return failed(last ? `<${last.name}> ends with </${name}>` : `</${name}> has no start`);
      elements.push({ name, path: open.map((each) => each.name), text: last.text.trim() });
    } else {
      if (open.length === 0) roots++;
      if (text[end - 1] === '/') elements.push({ name, path: open.map((each) => each.name), text: '' });
      else if (open.push({ name, text: '' }) > deepest) return failed('elements are nested too deep');
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) return failed(`<${unclosed.name}> has no end`);
  return roots === 1 ? { elements } : failed(roots === 0 ? 'it has no element' : 'it has several root elements');
}

const specials = [
  { opens: '<!--', closes: '-->' },
  { opens: '<![CDATA[', closes: ']]>' },
  { opens: '<?', closes: '?>' },
  { opens: '<!', closes: '>' },
] as const;
