import type { XmlElement } from './document.js';

/** The element's own children of this name. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The element and all below it, each with its parent. */
export function* withDescendants(element: XmlElement, parent?: XmlElement): Generator<{ readonly element: XmlElement; readonly parent?: XmlElement }> {
  yield parent ? { element, parent } : { element };
  for (const child of element.children) yield* withDescendants(child, element);
}
