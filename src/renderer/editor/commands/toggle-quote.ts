import { $findMatchingParent, type LexicalNode } from 'lexical';
import { $isListNode } from '../markdown/list';
import { $isItemNode } from '../markdown/list-item';
import { $createQuoteNode, $isQuoteNode } from '../markdown/quote';
import { $liftFromQuote } from '../quote/lift-from-quote';
import { $convertibleBlocks } from './convert-block';

/** The child of the innermost quote, or failing that of the root or an item with other blocks, that holds the block. */
function $childOfHolder(block: LexicalNode): LexicalNode {
  let at = block;
  for (let parent = at.getParent(); parent !== null; parent = at.getParent()) {
    if (parent.getKey() === 'root' || $isQuoteNode(parent)) return at;
    at = parent;
  }
  return at;
}

/** Quotes the selected blocks, a list as a whole; takes them out of the innermost quote if all of them are in one. */
export function $toggleQuote(): void {
  const blocks = $convertibleBlocks();
  const quoted = blocks.length > 0 && blocks.every((block) => $findMatchingParent(block, $isQuoteNode) !== null);
  const children = [...new Map(blocks.map($childOfHolder).map((node) => [node.getKey(), node])).values()];
  const [first] = children;
  if (!first) return;
  if (quoted) {
    for (const child of [...children].reverse()) {
      const quote = child.getParent();
      if ($isQuoteNode(quote)) $liftFromQuote(child, quote);
    }
    return;
  }
  const siblings = children.filter((child) => child.getParent()?.is(first.getParent()));
  if (siblings.some((child) => $isItemNode(child) || $isListNode(child.getParent()))) return;
  const quote = $createQuoteNode();
  first.insertBefore(quote);
  quote.append(...siblings);
}
