import {
  $isTableNode,
  $isTableRowNode,
  setScrollableTablesActive,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  type DOMSlotForNode,
  defineExtension,
  ElementNode,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $createCell, $createPaddingCell } from '../markdown/table';
import { registerCellCopy } from './copy-cells';
import { paintRanges } from './range-view';
import { settleTableSelections } from './settle-table-selection';
import { tableElement } from './table-element';
import { registerTableKeys } from './table-keys';
import { listenForCellDrags } from './table-pointer';

/** A cell of a Markdown table holds one line: what a paste brought as blocks becomes lines of one paragraph. */
function $flattenCell(cell: TableCellNode): void {
  const children = cell.getChildren();
  if (children.length === 1 && $isParagraphNode(children[0])) return;
  const paragraph = $createParagraphNode();
  for (const child of children) {
    if (!paragraph.isEmpty() && !child.isInline()) paragraph.append($createLineBreakNode());
    if (child.isInline()) paragraph.append(child);
    else if ($isElementNode(child)) {
      for (const leaf of child.getChildren()) {
        if (leaf.isInline()) paragraph.append(leaf);
        else if ($isElementNode(leaf)) paragraph.append(...leaf.getAllTextNodes());
      }
    }
  }
  cell.splice(0, cell.getChildrenSize(), [paragraph]);
}

/** Keeps a table a rectangle: what a paste or a deletion left short is filled up with cells that are not written. */
function $squareRow(row: TableRowNode): void {
  const table = row.getParent();
  if (!$isTableNode(table)) return;
  if (row.isEmpty()) {
    row.remove();
    return;
  }
  const width = table.getColumnCount();
  if (row.getChildrenSize() > width) {
    for (const [y, other] of table.getChildren().entries()) {
      if (!$isTableRowNode(other) || other.is(row)) continue;
      const make = y === 0 ? () => $createCell([], true, null) : $createPaddingCell;
      while (other.getChildrenSize() < row.getChildrenSize()) other.append(make());
    }
    return;
  }
  while (row.getChildrenSize() < width) row.append($createPaddingCell());
}

function $dropEmpty(table: TableNode): void {
  if (table.isEmpty()) table.remove();
}

/**
 * Where the rows of a table stand in its element. Lexical's own answer looks through all that is in the table for elements
 * of columns, three times a key; ours have none.
 */
function $slotOf<N extends LexicalNode>(node: N, element: HTMLElement): DOMSlotForNode<N> {
  const table = $isTableNode(node) ? tableElement(element) : null;
  const isOurs = table !== null && table.firstElementChild?.tagName !== 'COLGROUP';
  const slot = isOurs ? ElementNode.prototype.getDOMSlot.call(node, table) : node.getDOMSlot(element);
  return slot as DOMSlotForNode<N>;
}

/**
 * Tables. The nodes are Lexical's; the behaviour is our own, registered once for all tables: Lexical's observes each table
 * by itself, and a plan with hundreds of them then takes minutes for what concerns none.
 */
export const TableExtension = defineExtension({
  name: 'plandesk/table',
  nodes: () => [TableNode, TableRowNode, TableCellNode],
  init: (config) => {
    config.dom = { ...config.dom, $getDOMSlot: $slotOf };
  },
  register: (editor) => {
    setScrollableTablesActive(editor, true);
    return mergeRegister(
      editor.registerNodeTransform(TableCellNode, $flattenCell),
      editor.registerNodeTransform(TableRowNode, $squareRow),
      editor.registerNodeTransform(TableNode, $dropEmpty),
      registerTableKeys(editor),
      registerCellCopy(editor),
      settleTableSelections(editor),
      paintRanges(editor),
      editor.registerRootListener((root) => (root === null ? undefined : listenForCellDrags(editor, root))),
    );
  },
});
