import {
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
} from 'lexical';
import { $isAtStart, $isTextBlock, $leafBlockOf, $textSelection } from '../caret/leaf-block';
import { $isQuoteNode, PlanQuoteNode } from '../markdown/quote';
import { $liftFromQuote } from './lift-from-quote';

/** Enter in an empty block at the end of a quote leaves the quote; one in its middle splits it. */
function $enter(): boolean {
  const selection = $textSelection();
  if (selection === null || !selection.isCollapsed()) return false;
  const block = $leafBlockOf(selection.anchor.getNode());
  const quote = block?.getParent();
  if (!$isTextBlock(block) || !$isQuoteNode(quote) || !block.isEmpty()) return false;
  $liftFromQuote(block, quote);
  block.selectStart();
  return true;
}

/** Backspace at the start of a quote takes its first block out. */
function $backspace(isBackward: boolean): boolean {
  const selection = $textSelection();
  if (!isBackward || selection === null || !selection.isCollapsed()) return false;
  const block = $leafBlockOf(selection.anchor.getNode());
  const quote = block?.getParent();
  if (!$isTextBlock(block) || !$isQuoteNode(quote)) return false;
  if (block.getPreviousSibling() !== null || !$isAtStart(selection.anchor, block)) return false;
  $liftFromQuote(block, quote);
  return true;
}

export const QuoteExtension = defineExtension({
  name: 'plandesk/quote',
  nodes: () => [PlanQuoteNode],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_LOW),
      editor.registerCommand(DELETE_CHARACTER_COMMAND, $backspace, COMMAND_PRIORITY_LOW),
    ),
});
