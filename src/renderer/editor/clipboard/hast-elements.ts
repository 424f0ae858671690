import type { Element, ElementContent, Nodes } from 'hast';

export function makeElement(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element';
}

export function styleOf({ properties: { style } }: Element): string {
  return typeof style === 'string' ? style : '';
}

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
