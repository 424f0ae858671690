import {
  $createLineBreakNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTabNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';

/** Text and line breaks for the lines of a code or verbatim block. */
export function $importLines(text: string): LexicalNode[] {
  if (text === '') return [];
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [$createLineBreakNode()] : []),
      ...(line === '' ? [] : [$createTextNode(line)]),
    ]);
}

/** Leaves nothing but plain text and line breaks in a block of source, whatever was pasted into it. */
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
