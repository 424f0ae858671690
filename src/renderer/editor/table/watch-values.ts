import { $isTableCellNode, $isTableRowNode, type TableCellNode } from '@lexical/table';
import {
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  createCommand,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { columnRole } from '../../../shared/tables/column-role';
import type { ColumnRole } from '../../../shared/tables/column-roles';
import { $textSelection } from '../caret/leaf-block';
import { cellRangesOf } from './cell-range';
import { $cellAtCaret } from './table-place';

/** Asks for the list of values at the caret's cell, whatever is typed there. */
export const CHOOSE_VALUE_COMMAND: LexicalCommand<void> = createCommand('CHOOSE_VALUE_COMMAND');

/** A cell of a column with usual values is being written in. */
export interface ValueRequest {
  readonly column: { readonly role: ColumnRole; readonly header: string };
  /** What the cell holds. */
  readonly typed: string;
  /** True where the person asked for the list: all values are offered, and one is chosen at first. */
  readonly isAsked: boolean;
  /** The editable element, which keeps the focus. */
  readonly root: HTMLElement;
  /** Where the cell stands in the window now. */
  readonly box: () => DOMRect | null;
  /** Puts a value in the place of what the cell holds. */
  readonly take: (value: string) => void;
  readonly close: () => void;
}

/** What a key adds to a text or takes from it; a paste, an undo or a command is no typing. */
const TYPED: ReadonlySet<string> = new Set([
  'insertText',
  'insertCompositionText',
  'deleteContentBackward',
  'deleteContentForward',
]);
/** Rows whose values tell what a column is. */
const MOST_ROWS = 200;

interface Watched {
  readonly cell: NodeKey;
  readonly typed: string;
}

function $watched(cell: TableCellNode | null): Watched | null {
  const isHeader = cell?.getParent()?.getPreviousSibling() === null;
  return cell === null || isHeader ? null : { cell: cell.getKey(), typed: cell.getTextContent() };
}

/** Asked at each key: goes through the first rows by their neighbours, as places are counted from the start each time. */
function $columnOf(cell: TableCellNode): ValueRequest['column'] | null {
  const own = cell.getParent();
  const header = own?.getParent()?.getFirstChild();
  if (!$isTableRowNode(header)) return null;
  const column = cell.getIndexWithinParent();
  const headers = header.getChildren().map((each) => each.getTextContent().trim());
  const others: string[] = [];
  let count = 1;
  for (let row = header.getNextSibling(); row !== null && count < MOST_ROWS; row = row.getNextSibling()) {
    // What is being typed does not tell what belongs here.
    if ($isTableRowNode(row) && !row.is(own)) others.push(row.getChildAtIndex(column)?.getTextContent().trim() ?? '');
    count += 1;
  }
  const role = columnRole(headers, column, others);
  return role && { role, header: headers[column] ?? '' };
}

/**
 * Tells when a person types in a cell of a column with usual values, and when they ask for the values; null when that is
 * over. Arriving in a cell tells nothing: the list never comes before it is of use.
 */
export function watchValues(editor: LexicalEditor, onValues: (request: ValueRequest | null) => void): () => void {
  let isTyping = false;
  let open: (Watched & { readonly isAsked: boolean }) | null = null;

  const close = (): void => {
    if (open === null) return;
    open = null;
    onValues(null);
  };
  const take = (value: string): void => {
    const key = open?.cell;
    close();
    if (key !== undefined) editor.update(() => $write(key, value), { discrete: true });
  };
  const show = (watched: Watched, column: ValueRequest['column'], isAsked: boolean): void => {
    const root = editor.getRootElement();
    if (root === null) return;
    open = { ...watched, isAsked };
    const box = () => editor.getElementByKey(watched.cell)?.getBoundingClientRect() ?? null;
    onValues({ column, typed: isAsked ? '' : watched.typed.trim(), isAsked, root, box, take, close });
  };

  const stop = mergeRegister(
    editor.registerCommand(
      CHOOSE_VALUE_COMMAND,
      () => {
        const cell = $cellAtCaret();
        const watched = $watched(cell);
        const column = cell && $columnOf(cell);
        if (watched !== null && column !== null) show(watched, column, true);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerRootListener((root) => {
      if (root === null) return undefined;
      const abort = new AbortController();
      const { signal } = abort;
      const note = (is: boolean) => {
        isTyping = is;
      };
      root.addEventListener('keydown', () => note(false), { signal, capture: true });
      root.addEventListener('beforeinput', ({ inputType }) => note(TYPED.has(inputType)), { signal, capture: true });
      return () => abort.abort();
    }),
    editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
      const [now, at] = editorState.read(() => {
        const cell = $cellAtCaret();
        return [$watched(cell), cell] as const;
      });
      if (now === null || at === null) {
        close();
        return;
      }
      if (open !== null) {
        if (open.cell !== now.cell || cellRangesOf(editor).get() !== null) close();
        else if (open.typed === now.typed) return;
      }
      const before = prevEditorState.read(() => {
        const cell = $getNodeByKey(now.cell);
        return $isTableCellNode(cell) ? cell.getTextContent() : null;
      });
      if (before === now.typed) return;
      if (!isTyping || before === null || tags.has('historic') || now.typed.trim() === '') {
        close();
        return;
      }
      const column = editorState.read(() => ($isAtCellEnd(at) ? $columnOf(at) : null));
      if (column === null) close();
      else show(now, column, false);
    }),
  );
  return () => {
    stop();
    close();
  };
}

function $isAtCellEnd(cell: TableCellNode): boolean {
  const selection = $textSelection();
  if (selection === null || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const last = cell.getLastDescendant();
  return (
    last === null ||
    (last.is(anchor.getNode()) ? anchor.offset === last.getTextContentSize() : anchor.type === 'element')
  );
}

/** The value in the place of all that the cell holds, in the marks that its first words have. */
function $write(key: NodeKey, value: string): void {
  const cell = $getNodeByKey(key);
  const text = $isTableCellNode(cell) && $isTableRowNode(cell.getParent()) ? cell.getFirstChild() : null;
  if (!$isElementNode(text)) return;
  const first = text.getFirstDescendant();
  const format = $isTextNode(first) ? first.getFormat() : 0;
  const selection = text.select(0, text.getChildrenSize());
  selection.format = format;
  selection.insertText(value);
}
