import type { XmlElement } from './document.js';

/** The element's own children of this name. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
