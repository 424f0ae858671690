import { $createTextNode, $isTextNode } from 'lexical';
import { $textSelection } from './leaf-block';

/** True where the caret is at the end of a block, behind a bold or italic label such as **Context:**. */
export function $isBehindLabel(): boolean {
  const selection = $textSelection();
  const node = selection?.anchor.getNode();
  if (!selection?.isCollapsed() || !$isTextNode(node) || node.getNextSibling() !== null) return false;
  const isMarked = node.hasFormat('bold') || node.hasFormat('italic');
  return isMarked && /[:：]$/u.test(node.getTextContent()) && selection.anchor.offset === node.getTextContentSize();
}

/**
 * Makes the caret ready to write a new value: selects the placeholder of `length` characters behind it, or with 0 goes on
 * behind a label such as **Context:** in plain type, after a space.
 */
export function $readyToWrite(length: number): void {
  const selection = $textSelection();
  const node = selection?.anchor.getNode();
  if (!selection || !$isTextNode(node)) return;
  const { offset } = selection.anchor;
  if (length > 0) {
    selection.focus.set(node.getKey(), Math.min(offset + length, node.getTextContentSize()), 'text');
    return;
  }
  if (!$isBehindLabel()) return;
  const space = $createTextNode(' ');
  node.insertAfter(space);
  space.select(1, 1);
  selection.format = 0;
}
