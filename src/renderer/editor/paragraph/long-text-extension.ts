import { $isElementNode, defineExtension, type LexicalNode } from 'lexical';

/** Longer texts, in characters, are set plainly. */
const LONG = 20_000;

function $isLong(node: LexicalNode): boolean {
  if (!$isElementNode(node) || node.isInline() || node.getFirstChild()?.isInline() !== true) return false;
  return node.getTextContentSize() > LONG;
}

/**
 * Marks blocks of tens of thousands of characters, which the style sheet has set plainly: in a paragraph the contextual
 * shapes of signs, and in source a direction for each line, take three quarters of the time in which it is laid out.
 */
export const LongTextExtension = defineExtension({
  name: 'plandesk/long-text',
  init: (config) => {
    const inner = config.dom?.$decorateDOM;
    config.dom = {
      ...config.dom,
      $decorateDOM: (node, before, element, editor) => {
        inner?.(node, before, element, editor);
        const isLong = $isLong(node);
        if (isLong !== element.hasAttribute('data-long')) element.toggleAttribute('data-long', isLong);
      },
    };
  },
});
