import type { LexicalNode } from 'lexical';
import { $createQuoteNode, type PlanQuoteNode } from '../markdown/quote';

/** Takes a block out of the quote that holds it; what follows it stays quoted. */
export function $liftFromQuote(block: LexicalNode, quote: PlanQuoteNode): void {
  if (block.getPreviousSibling() === null) {
    quote.insertBefore(block);
  } else {
    const followers = block.getNextSiblings();
    quote.insertAfter(block);
    if (followers.length > 0) block.insertAfter($createQuoteNode().append(...followers));
  }
  if (quote.isAttached() && quote.isEmpty()) quote.remove();
}
