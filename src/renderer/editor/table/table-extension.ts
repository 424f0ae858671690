import {
  $isTableNode,
  $isTableRowNode,
  TableExtension as LexicalTables,
  TableCellNode,
  type TableNode,
} from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical';
import { $cellOf, $isAtEnd, $leafBlockOf, $textSelection } from '../caret/leaf-block';
import { $leaveBlock } from '../code/code-extension';
import { $createRow } from '../markdown/table';

function $caretCell(): { cell: TableCellNode; table: TableNode } | null {
  const selection = $textSelection();
  const cell = selection && $cellOf(selection.anchor.getNode());
  const table = cell && $findMatchingParent(cell, $isTableNode);
  return cell && table ? { cell, table } : null;
}

/** Tab in the last cell of the last row adds a row; everywhere else Lexical's tables move from cell to cell. */
function $tab(event: KeyboardEvent): boolean {
  const at = $caretCell();
  if (at === null || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
  const row = at.cell.getParent();
  if (at.cell.getNextSibling() !== null || row?.getNextSibling() !== null) return false;
  event.preventDefault();
  const added = $createRow(at.table);
  row.insertAfter(added);
  added.selectStart();
  return true;
}

/** Enter goes to the cell below; from the last row it leaves the table. */
function $enter(): boolean {
  const at = $caretCell();
  if (at === null) return false;
  const below = at.cell.getParent()?.getNextSibling();
  if ($isTableRowNode(below)) {
    const cell = below.getChildAtIndex(at.cell.getIndexWithinParent());
    if ($isElementNode(cell)) cell.selectEnd();
    return true;
  }
  const next = at.table.getNextSibling();
  if ($isParagraphNode(next)) next.selectStart();
  else $leaveBlock(at.table);
  return true;
}

/** The arrow down from the last row of a plan that ends in a table makes a paragraph to write on. */
function $arrowDown(): boolean {
  const at = $caretCell();
  const selection = $textSelection();
  if (at === null || !selection?.isCollapsed() || !at.table.is($getRoot().getLastChild())) return false;
  const block = $leafBlockOf(selection.anchor.getNode());
  if (at.cell.getParent()?.getNextSibling() !== null || block === null || !$isAtEnd(selection.anchor, block))
    return false;
  $leaveBlock(at.table);
  return true;
}

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

export const TableExtension = defineExtension({
  name: 'plandesk/table',
  dependencies: [configExtension(LexicalTables, { hasCellMerge: false, hasCellBackgroundColor: false })],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TableCellNode, $flattenCell),
      // Before Lexical's own handlers, which would leave the table.
      editor.registerCommand(KEY_TAB_COMMAND, $tab, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, $arrowDown, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_LOW),
    ),
});
