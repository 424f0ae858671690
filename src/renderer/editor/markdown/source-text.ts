import {
  $createLineBreakNode,
  $createTabNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTabNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical';

/**
 * Text, tabs and line breaks for the lines of a code or verbatim block. A tab is a node of its own: in a text node that
 * holds one, Chromium puts what is typed outside of the node, where it would be lost.
 */
export function $importLines(text: string): LexicalNode[] {
  if (text === '') return [];
  return text
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [$createLineBreakNode()] : []), ...$importTabs(line)]);
}

/** How many nodes are handed over at once: as many arguments as an engine surely takes. */
const AT_ONCE = 10_000;

/** Appends the lines of a text to a block, however many they are. */
export function $appendLines<T extends ElementNode>(block: T, text: string): T {
  const nodes = $importLines(text);
  for (let at = 0; at < nodes.length; at += AT_ONCE) block.append(...nodes.slice(at, at + AT_ONCE));
  return block;
}

function $importTabs(line: string): LexicalNode[] {
  return line
    .split(/(\t)/)
    .filter((part) => part !== '')
    .map((part) => (part === '\t' ? $createTabNode() : $createTextNode(part)));
}

/** Gives the tabs of a text node nodes of their own. */
export function $setTabsApart(text: TextNode): void {
  if (!text.getTextContent().includes('\t')) return;
  const places = [...text.getTextContent().matchAll(/\t/g)].flatMap(({ index }) => [index, index + 1]);
  for (const part of text.splitText(...places)) {
    if (part.getTextContent() === '\t') part.replace($createTabNode());
  }
}

/** Leaves nothing but plain text, tabs and line breaks in a block of source, whatever was pasted into it. */
export function $normalizeLines(block: ElementNode): void {
  for (const child of block.getChildren()) {
    if ($isLineBreakNode(child) || $isTabNode(child)) continue;
    if ($isTextNode(child) && child.getType() === 'text') {
      if (child.getFormat() !== 0) child.setFormat(0);
      continue;
    }
    const lines = $importLines(child.getTextContent());
    if ($isElementNode(child) && !child.isInline() && child.getPreviousSibling() !== null) {
      lines.unshift($createLineBreakNode());
    }
    for (const line of lines) child.insertBefore(line);
    child.remove();
  }
}
