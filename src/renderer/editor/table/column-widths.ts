import { $isTableNode, $isTableRowNode, TableNode } from '@lexical/table';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
  type NodeMutation,
} from 'lexical';
import { recordLines } from '../../../shared/markdown/source-record';
import { filledRatios, readWidths } from '../../../shared/tables/kept-widths';
import type { PlanDocument } from '../document/plan-document';
import { $getSource } from '../markdown/source-state';
import { $selectedCells } from './cell-range';
import { tableElement } from './table-element';

/** No column is made narrower, in pixels. */
const LEAST = 48;
/** How much one key changes, in pixels. */
const STEP = 16;
/** A column that came to a table whose others were dragged, in pixels. */
const NEW_COLUMN = 120;
/** What a narrow column is shown with at least, of 100, and how many pixels there are for each column. */
const LEAST_RATIO = 5;
const ROOM = 56;
/** How many tables that are gone are remembered by their widths. */
const MOST_LOST = 40;

/** What sets the widths of a table's columns; those that are known go with their header cells, wherever these move. */
type Widths =
  | { readonly kind: 'content' }
  | { readonly kind: 'kept'; readonly ratios: ReadonlyMap<NodeKey, number> }
  | { readonly kind: 'dragged'; readonly pixels: ReadonlyMap<NodeKey, number> };

const BY_CONTENT: Widths = { kind: 'content' };

/** A table as widths are given to it. */
interface Columns {
  readonly key: NodeKey;
  readonly table: HTMLTableElement;
  /** The header's cells, and their elements. */
  readonly keys: readonly NodeKey[];
  readonly cells: readonly HTMLTableCellElement[];
  readonly headers: readonly string[];
}

/** A table that was dragged and is gone, perhaps to be read again from a text that was changed elsewhere. */
interface LostTable {
  readonly headers: readonly string[];
  readonly pixels: readonly number[];
}

/**
 * The widths of columns that a person dragged, and those that a delimiter row keeps. They are styles of elements: nothing
 * enters the document or its file, and what was dragged lasts as long as the plan is open: a table that is read again, after
 * an undo or a visit to the source, takes over the widths of the one that had its header.
 */
export class ColumnWidths {
  readonly #widths = new Map<NodeKey, Widths>();
  readonly #abort = new AbortController();
  #lost: readonly LostTable[] = [];

  constructor(
    private readonly editor: LexicalEditor,
    root: HTMLElement,
    private readonly plan: Pick<PlanDocument, 'record'>,
    private readonly on: {
      /** A table's widths are its content's again. */
      readonly release: () => void;
      /** A key has changed widths, which whoever does not see it should hear. */
      readonly tell: (words: string) => void;
    },
  ) {
    const stop = editor.registerMutationListener(TableNode, (changes, { prevEditorState }) => {
      this.#takeOver(changes, prevEditorState);
      for (const [key, change] of changes) if (change !== 'destroyed') this.#paint(key);
    });
    // Long tables have their widths measured anew where the page's change.
    const resized = new ResizeObserver(() => {
      for (const [key, { kind }] of this.#widths) if (kind !== 'content') this.#paint(key);
    });
    resized.observe(root);
    this.#abort.signal.addEventListener('abort', () => {
      stop();
      resized.disconnect();
    });
  }

  dispose(): void {
    this.#abort.abort();
  }

  /** Gives one column of a table another width, in pixels; the others stay as wide as they are. */
  set(table: HTMLTableElement, column: number, width: number): void {
    const columns = this.#columnsOf(this.#keyOf(table));
    const key = columns?.keys[column];
    if (!columns || key === undefined) return;
    const pixels = measured(columns);
    if (pixels === null) return;
    pixels.set(key, Math.max(LEAST, Math.round(width)));
    this.#use(columns.key, { kind: 'dragged', pixels });
  }

  /** Has the content of a table set its widths. */
  reset(table: HTMLTableElement): void {
    const key = this.#keyOf(table);
    if (key !== null) this.#use(key, BY_CONTENT);
  }

  /** Remembers what sets a table's widths; the function that is answered brings it back. */
  remember(table: HTMLTableElement): () => void {
    const key = this.#keyOf(table);
    const widths = key === null ? undefined : this.#widths.get(key);
    return () => {
      if (key !== null) this.#use(key, widths ?? BY_CONTENT);
    };
  }

  /** Makes the columns of the selected cells, or the one at the caret, a step wider or narrower. */
  stepAtCaret(direction: 1 | -1): void {
    const at = this.#atCaret();
    const columns = at && this.#columnsOf(at.key);
    const pixels = columns && measured(columns);
    if (!at || !columns || !pixels) return;
    const chosen = columns.keys.slice(at.from, at.to + 1);
    for (const key of chosen) pixels.set(key, Math.max(LEAST, (pixels.get(key) ?? LEAST) + direction * STEP));
    this.#use(columns.key, { kind: 'dragged', pixels });
    const told = chosen.map((key, index) => {
      const header = columns.headers[at.from + index] ?? '';
      return `${header === '' ? `column ${at.from + index + 1}` : header} ${Math.round(pixels.get(key) ?? 0)} pixels wide`;
    });
    this.on.tell(told.join(', '));
  }

  resetAtCaret(): void {
    const at = this.#atCaret();
    if (at === null) return;
    this.#use(at.key, BY_CONTENT);
    this.on.tell('columns as wide as their content');
  }

  /** How wide the columns of the table at the caret are, in proportion; null outside tables and out of sight. */
  ratiosAtCaret(): readonly number[] | null {
    const at = this.#atCaret();
    const columns = at && this.#columnsOf(at.key);
    if (!columns) return null;
    const widths = this.#widths.get(columns.key);
    const kept = widths?.kind === 'kept' ? keptRatios(columns, widths.ratios) : null;
    if (kept !== null) return kept;
    const pixels = measured(columns);
    return pixels && columns.keys.map((key) => pixels.get(key) ?? 0);
  }

  #atCaret(): { readonly key: NodeKey; readonly from: number; readonly to: number } | null {
    return this.editor.read(() => {
      const selected = $selectedCells(this.editor);
      if (selected === null) return null;
      const [from, to] = selected.rect.columns;
      return { key: selected.table.getKey(), from, to };
    });
  }

  #keyOf(table: HTMLTableElement): NodeKey | null {
    return this.editor.read(() => {
      const node = $getNearestNodeFromDOMNode(table);
      return $isTableNode(node) ? node.getKey() : null;
    });
  }

  #columnsOf(key: NodeKey | null): Columns | null {
    const table = key === null ? null : tableElement(this.editor.getElementByKey(key));
    if (key === null || table === null) return null;
    const { keys, headers } = this.editor.getEditorState().read(() => $headerOf(key));
    const cells = keys.map((each) => this.editor.getElementByKey(each)).filter((each) => each !== null);
    return { key, table, keys, headers, cells: cells.filter((cell) => cell instanceof HTMLTableCellElement) };
  }

  /** Remembers the widths of dragged tables that are gone, and gives them to tables that came in their place. */
  #takeOver(changes: ReadonlyMap<NodeKey, NodeMutation>, before: EditorState): void {
    const keysThat = (change: NodeMutation) => [...changes].flatMap(([key, each]) => (each === change ? [key] : []));
    const gone = before.read(() =>
      keysThat('destroyed').flatMap((key): LostTable[] => {
        const widths = this.#widths.get(key);
        if (widths?.kind !== 'dragged') return [];
        const { keys, headers } = $headerOf(key);
        return [{ headers, pixels: keys.map((each) => widths.pixels.get(each) ?? NEW_COLUMN) }];
      }),
    );
    const come = keysThat('created');
    this.#lost = [...this.#lost, ...gone].slice(-MOST_LOST);
    if (this.#lost.length === 0) return;
    for (const key of come) {
      const { keys, headers } = this.editor.getEditorState().read(() => $headerOf(key));
      const isNamed = (each: LostTable) =>
        each.headers.length === headers.length && each.headers.every((words, column) => words === headers[column]);
      // One table in the place of another is the same one, with other words in its header.
      const only =
        gone.length === 1 && come.length === 1 && gone[0]?.headers.length === headers.length ? gone[0] : null;
      const lost = this.#lost.find(isNamed) ?? only;
      if (!lost) continue;
      this.#lost = this.#lost.filter((each) => each !== lost);
      if (!this.#widths.has(key) && this.#asRead(key, keys).kind === 'kept') continue;
      const pixels = new Map(keys.map((each, column) => [each, lost.pixels[column] ?? NEW_COLUMN]));
      this.#widths.set(key, { kind: 'dragged', pixels });
    }
  }

  #use(key: NodeKey, widths: Widths): void {
    this.#widths.set(key, widths);
    this.#paint(key);
  }

  #paint(key: NodeKey): void {
    const columns = this.#columnsOf(key);
    if (!columns || columns.cells.length !== columns.keys.length) return;
    const known = this.#widths.get(key) ?? this.#asRead(key, columns.keys);
    this.#widths.set(key, known);
    const styles = stylesOf(columns, known);
    const wrap = columns.table.parentElement;
    if (styles === null) {
      if (wrap?.dataset.widths === undefined) return;
      delete wrap.dataset.widths;
      setStyles(columns, '', '', '', []);
      this.on.release();
      return;
    }
    if (wrap) wrap.dataset.widths = known.kind;
    setStyles(columns, 'fixed', styles.width, styles.least, styles.cells);
  }

  /** What the delimiter row says that the table was read with. */
  #asRead(key: NodeKey, keys: readonly NodeKey[]): Widths {
    const source = this.editor.getEditorState().read(() => {
      const node = $getNodeByKey(key);
      return node && $getSource(node);
    });
    const record = source ? this.plan.record(source) : undefined;
    const [header, delimiter] = record?.shape.kind === 'table' ? recordLines(record) : [];
    const counts = header === undefined || delimiter === undefined ? null : readWidths(header, delimiter);
    if (counts === null || counts.length !== keys.length) return BY_CONTENT;
    return { kind: 'kept', ratios: new Map(keys.map((each, index) => [each, counts[index] ?? 0])) };
  }
}

interface Styles {
  readonly width: string;
  readonly least: string;
  readonly cells: readonly string[];
}

/** A table's header cells, and what they say. */
function $headerOf(table: NodeKey): { readonly keys: readonly NodeKey[]; readonly headers: readonly string[] } {
  const node = $getNodeByKey(table);
  const header = $isTableNode(node) ? node.getFirstChild() : null;
  const cells = $isTableRowNode(header) ? header.getChildren() : [];
  return { keys: cells.map((cell) => cell.getKey()), headers: cells.map((cell) => cell.getTextContent().trim()) };
}

/** The ratios of all columns, as the delimiter row has them or will have them; null for none that it can have. */
function keptRatios({ keys, headers }: Columns, ratios: ReadonlyMap<NodeKey, number>): readonly number[] | null {
  const known = keys.map((key) => ratios.get(key) ?? null);
  return known.length < 2 || known.every((ratio) => ratio === null) ? null : filledRatios(known, headers);
}

/** Null where the content sets the widths. */
function stylesOf(columns: Columns, widths: Widths): Styles | null {
  const { keys } = columns;
  switch (widths.kind) {
    case 'content':
      return null;
    case 'kept': {
      const ratios = keptRatios(columns, widths.ratios);
      if (ratios === null) return null;
      const shown = ratios.map((ratio) => Math.max(LEAST_RATIO, ratio));
      const sum = shown.reduce((all, ratio) => all + ratio, 0);
      const cells = shown.map((ratio) => `${(ratio * 100) / sum}%`);
      return { width: '100%', least: `${keys.length * ROOM}px`, cells };
    }
    case 'dragged': {
      if (!keys.some((key) => widths.pixels.has(key))) return null;
      const pixels = keys.map((key) => widths.pixels.get(key) ?? NEW_COLUMN);
      const sum = pixels.reduce((all, each) => all + each, 0);
      return { width: `${sum}px`, least: '', cells: pixels.map((each) => `${each}px`) };
    }
  }
}

/** On the cells: Lexical makes the columns' own elements anew at each change of the table. */
function setStyles(
  { table, cells }: Columns,
  layout: string,
  width: string,
  least: string,
  widths: readonly string[],
): void {
  table.style.tableLayout = layout;
  table.style.width = width;
  table.style.minWidth = least;
  for (const [index, cell] of cells.entries()) cell.style.width = widths[index] ?? '';
}

/** How wide the columns are now, in pixels; null for a table that is out of sight. */
function measured({ keys, cells }: Columns): Map<NodeKey, number> | null {
  const widths = new Map(keys.map((key, index) => [key, cells[index]?.getBoundingClientRect().width ?? 0]));
  return [...widths.values()].every((width) => width > 0) ? widths : null;
}
