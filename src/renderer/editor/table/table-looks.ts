import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableNode, type TableRowNode } from '@lexical/table';
import { $getNodeByKey, type LexicalEditor, type NodeKey, type UpdateListenerPayload } from 'lexical';
import type { Align } from '../../../shared/markdown/blocks';
import { type ColumnLooks, columnLooks, type RowFacts, rowFacts, rowLook } from '../../../shared/tables/table-looks';
import { changedKeys } from '../markdown/block-cache';
import { $getAlign } from '../markdown/table';

/** Tables with more rows, or more cells, are looked at when there is time: they must not hold up a key. */
const MANY_ROWS = 150;
const MANY_CELLS = 1_200;
/** Milliseconds until they are looked at in any case. */
const LATEST = 400;

interface Shown {
  readonly looks: ColumnLooks;
  readonly align: readonly Align[];
  readonly signature: string;
}

/**
 * Shows what cells mean: the mark of a word on a scale, numbers with their ends under each other, a value that misses its
 * target, cells that the header has no column for. All of it is attributes of elements, painted by the style sheet: nothing
 * enters the document, what is copied from it, or its file.
 */
export class TableLooks {
  readonly #facts = new Map<NodeKey, RowFacts>();
  readonly #shown = new Map<NodeKey, Shown>();
  /** Tables to be looked at, with the rows that changed. */
  readonly #waiting = new Map<NodeKey, Set<NodeKey>>();
  readonly #stop: () => void;
  #idle = 0;

  constructor(private readonly editor: LexicalEditor) {
    this.#stop = editor.registerUpdateListener((payload) => this.#updated(payload));
  }

  dispose(): void {
    this.#stop();
    cancelIdleCallback(this.#idle);
  }

  #updated(payload: UpdateListenerPayload): void {
    const changed = changedKeys(payload);
    if (changed.size === 0) return;
    payload.editorState.read(() => {
      for (const key of changed) this.#$note(key);
      for (const key of [...this.#waiting.keys()]) {
        const table = $getNodeByKey(key);
        if (!$isTableNode(table) || !$isLarge(table)) this.#$look(key);
      }
    });
    if (this.#waiting.size === 0) return;
    cancelIdleCallback(this.#idle);
    this.#idle = requestIdleCallback(() => this.#lookAtAll(), { timeout: LATEST });
  }

  #$note(key: NodeKey): void {
    const node = $getNodeByKey(key);
    if ($isTableNode(node)) this.#waitFor(key);
    else if ($isTableRowNode(node)) {
      this.#facts.delete(key);
      const table = node.getParent();
      if ($isTableNode(table)) this.#waitFor(table.getKey()).add(key);
    } else if (node === null) {
      this.#facts.delete(key);
      this.#shown.delete(key);
    }
  }

  #waitFor(table: NodeKey): Set<NodeKey> {
    const rows = this.#waiting.get(table) ?? new Set();
    this.#waiting.set(table, rows);
    return rows;
  }

  #lookAtAll(): void {
    this.editor.getEditorState().read(() => {
      for (const key of [...this.#waiting.keys()]) this.#$look(key);
    });
  }

  #$look(key: NodeKey): void {
    const changed = this.#waiting.get(key);
    this.#waiting.delete(key);
    const table = $getNodeByKey(key);
    if (!$isTableNode(table) || changed === undefined) return;
    const rows = table.getChildren().filter($isTableRowNode);
    const [header, ...others] = rows.map((row) => this.#$factsOf(row));
    if (header === undefined) return;
    const shown = shownAs(columnLooks(header, others), table);
    const isSame = this.#shown.get(key)?.signature === shown.signature;
    this.#shown.set(key, shown);
    rows.forEach((row, index) => {
      if (!isSame || changed.has(row.getKey())) this.#$paint(row, index === 0, shown);
    });
  }

  #$factsOf(row: TableRowNode): RowFacts {
    const key = row.getKey();
    const known = this.#facts.get(key);
    if (known !== undefined) return known;
    const facts = rowFacts(row.getChildren().map((cell) => cell.getTextContent().trim()));
    this.#facts.set(key, facts);
    return facts;
  }

  #$paint(row: TableRowNode, isHeader: boolean, { looks, align }: Shown): void {
    const facts = this.#$factsOf(row);
    const look = isHeader ? null : rowLook(looks, facts);
    const rowElement = this.editor.getElementByKey(row.getKey());
    if (rowElement) setData(rowElement, 'missed', look?.missed == null ? null : '');
    for (const [column, cell] of row.getChildren().filter($isTableCellNode).entries()) {
      const element = this.editor.getElementByKey(cell.getKey());
      if (!element) continue;
      setData(element, 'mark', look?.marks[column] ?? null);
      setData(element, 'missed', look !== null && look.missed === column ? '' : null);
      setData(element, 'numeric', looks.numeric[column] && align[column] == null ? '' : null);
      const isSurplus = column >= align.length;
      if (isHeader) setNoColumn(element, isSurplus);
      setData(element, 'surplus', isSurplus ? (facts.texts[column] === '' ? 'empty' : 'filled') : null);
    }
  }
}

function $isLarge(table: TableNode): boolean {
  const rows = table.getChildrenSize();
  return rows > MANY_ROWS || rows * table.getColumnCount() > MANY_CELLS;
}

function shownAs(looks: ColumnLooks, table: TableNode): Shown {
  const align = $getAlign(table);
  return { looks, align, signature: JSON.stringify([looks, align]) };
}

/** What stands over cells beyond the columns is drawn as a header and is none. */
function setNoColumn(element: HTMLElement, isNone: boolean): void {
  for (const [name, value] of [
    ['role', 'cell'],
    ['aria-label', 'No column'],
  ] as const) {
    if (isNone) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
}

function setData(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) delete element.dataset[name];
  else if (element.dataset[name] !== value) element.dataset[name] = value;
}
