import { displaySafe } from '../display-safe.js';

/** An element of XML on lines of its own. `content` is XML already. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content: readonly string[] = []): string {
  const given = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escaped(displaySafe(String(value)))}"`);
  const start = `<${name}${given.join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>\n${content.join('\n')}\n</${name}>`;
}

/** An element that holds lines of text. */
export function textElement(name: string, attributes: Readonly<Record<string, string | number>>, lines: readonly string[]): string {
  return element(
    name,
    attributes,
    lines.map((line) => escaped(displaySafe(line))),
  );
}

/**
 * What begins markup is escaped. The text is harmless already, which leaves nothing that XML 1.0 has no place for, not even escaped (section 2.2: most control characters,
 * surrogates, U+FFFE and U+FFFF).
 */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] as string);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
