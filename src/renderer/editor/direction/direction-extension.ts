import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table';
import { $isElementNode, type DOMSlotForNode, defineExtension, type LexicalNode } from 'lexical';

/** With more children than this an element is told its direction when they are all there. */
const MANY_CHILDREN = 50;

/** Elements that are being filled, and are told their direction afterwards. */
const filling = new WeakSet<HTMLElement>();

/** What holds paragraphs that have a direction of their own. */
const $isFrame = (node: LexicalNode) => $isTableNode(node) || $isTableRowNode(node) || $isTableCellNode(node);

/** To be called before children are put into an element. */
function $beforeChildren(node: LexicalNode, element: HTMLElement): void {
  if (element.dir !== 'auto') return;
  if ($isFrame(node)) element.removeAttribute('dir');
  else if (element.firstChild === null && $isElementNode(node) && node.getChildrenSize() > MANY_CHILDREN) {
    filling.add(element);
    element.removeAttribute('dir');
  }
}

/**
 * Has the browser look for the direction of words only where it finds one. Lexical gives `dir="auto"` to each table, row,
 * cell and paragraph, and with each change inside of one the browser looks for its first letter anew, past all that has a
 * `dir` of its own: in a table it never found one, and moving a row of 2,000 looked through all others. The paragraphs of
 * the cells keep theirs. A long paragraph gets its own once it is filled: one of a thousand pictures has no letter either.
 */
export const DirectionExtension = defineExtension({
  name: 'plandesk/direction',
  init: (config) => {
    const inner = config.dom ?? {};
    config.dom = {
      ...config.dom,
      $getDOMSlot: (node, element, editor) => {
        $beforeChildren(node, element);
        return inner.$getDOMSlot?.(node, element, editor) ?? (node.getDOMSlot(element) as DOMSlotForNode<typeof node>);
      },
      $decorateDOM: (node, before, element, editor) => {
        inner.$decorateDOM?.(node, before, element, editor);
        if (filling.delete(element)) element.dir = 'auto';
      },
    };
  },
});
