/** An element as pbuild reads it; an attribute without a value has an empty one. */
export interface SimpleElement {
  readonly name: string;
  /** Where its tag begins. */
  readonly start: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SimpleElement[];
  readonly text: string;
}

export interface XmlFault {
  readonly message: string;
  readonly start: number;
}

type Open = {
  readonly name: string;
  readonly start: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: SimpleElement[];
  text: string;
};

/**
 * Reads what pbuild takes for XML (Build::SimpleXML of obs-build), which is less than XML and more: attributes may have no value
 * (`<preset name="x" default>`) and no quotes; a tag ends at the first `>`. Takes time in proportion to the text.
 */
export function simpleXml(text: string): { readonly roots: readonly SimpleElement[] } | { readonly fault: XmlFault } {
  const document: Open = { name: '', start: 0, attributes: new Map(), children: [], text: '' };
  const open: Open[] = [];
  let inside = document;
  let at = /^\s*<\?.*?\?>/s.exec(text)?.[0].length ?? 0;
  for (let start = text.indexOf('<', at); start >= 0; start = text.indexOf('<', at)) {
    inside.text += text.slice(at, start);
    const isComment = text.startsWith('<!--', start);
    const end = text.indexOf(isComment ? '-->' : '>', start);
    if (end < 0) return { fault: { message: isComment ? 'A comment does not end' : 'A tag does not end', start } };
    at = end + (isComment ? '-->'.length : 1);
    if (isComment) continue;
    if (text[start + 1] === '/') {
      const name = text.slice(start + 2, end).trim();
      if (name !== inside.name || open.length === 0) return { fault: { message: `</${name}> stands where ${expected(inside)} was expected`, start } };
      inside = open.pop() as Open;
      continue;
    }
    const isEmpty = text[end - 1] === '/';
    const element = opened(text.slice(start + 1, isEmpty ? end - 1 : end), start);
    inside.children.push(element);
    if (isEmpty) continue;
    open.push(inside);
    inside = element;
  }
  return inside === document ? { roots: document.children } : { fault: { message: `<${inside.name}> is not closed`, start: inside.start } };
}

const expected = ({ name }: Open): string => (name === '' ? 'no end tag' : `</${name}>`);

function opened(tag: string, start: number): Open {
  const name = /^[^\s]*/.exec(tag)?.[0] ?? '';
  const attributes = new Map([...tag.slice(name.length).matchAll(attribute)].map(([, key = '', value = '']) => [key, plain(value)]));
  return { name, start, attributes, children: [], text: '' };
}

const attribute = /([^\s=]+)(?:=("[^"]*"|'[^']*'|[^"\s]*))?/g;

const plain = (value: string): string => value.replace(/^(["'])(.*)\1$/s, '$2').replace(/&(lt|gt|apos|quot|amp);/g, (_, name: string) => entities[name] ?? '');

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', apos: "'", quot: '"', amp: '&' };
