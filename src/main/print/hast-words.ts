import type { Element, ElementContent, Root, RootContent } from 'hast';

/** All text in these nodes, as it is written. */
export function textIn(nodes: readonly (ElementContent | RootContent)[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element') text += textIn(node.children);
  }
  return text;
}

/** The words of these nodes on one line. */
export function wordsIn(nodes: readonly (ElementContent | RootContent)[]): string {
  return textIn(nodes).replace(/\s+/gu, ' ').trim();
}

export function isElement<N extends string = string>(
  node: RootContent | ElementContent | Root | undefined,
  ...names: readonly N[]
): node is Element & { tagName: N } {
  return node?.type === 'element' && (names.length === 0 || names.some((name) => name === node.tagName));
}

export function addClass(element: Element, name: string): void {
  const { className } = element.properties;
  element.properties.className = [...(Array.isArray(className) ? className : []), name];
}

export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}
