import { blockKey } from '../markdown/block-key';
import { type Block, type Heading, type Inline, MARK, type Paragraph, type Table } from '../markdown/blocks';
import type { PlanSource } from '../markdown/plan-source';
import { lineText } from '../plan/plain-text';
import { sortedOrder } from '../tables/sort-rows';
import type { EditKind } from './edit-kinds';

/**
 * A place in a plan where one edit can be made. `path` leads from the document to a block, item or row by the indexes
 * of children; a table's cell holds its inlines in one paragraph.
 */
export interface Place {
  readonly kind: EditKind;
  readonly path: readonly number[];
  /** For an edit in text: the index of the inline (of the line, in code), and of its child in a link. */
  readonly run?: readonly number[];
  /** The text of that run or line. */
  readonly text?: string;
  /** For a heading: its level. */
  readonly level?: number;
  /** For a new list item: how the list is set. */
  readonly list?: ListSetting;
}

export interface ListSetting {
  /** Blank lines stand between its items. */
  readonly loose: boolean;
  /** Its items are numbered 1, 2, 3: a new one moves those after it. */
  readonly counted: boolean;
}

/** What a word is, for choosing where to type one and for telling whether one was lost. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const hasWord = (text: string): boolean => text.search(WORD) >= 0;

/** All places of a plan, in document order. */
export function findPlaces(source: PlanSource): readonly Place[] {
  const places: Place[] = [];
  const finder = new PlaceFinder(source, places);
  for (const [index, block] of source.blocks.entries()) finder.block(block, [index], 0, 'paragraph');
  return places;
}

class PlaceFinder {
  constructor(
    private readonly source: PlanSource,
    private readonly places: Place[],
  ) {}

  /** `kind` is what a word typed into a paragraph here counts as. */
  block(block: Block, path: readonly number[], depth: number, kind: EditKind): void {
    switch (block.kind) {
      case 'paragraph':
        this.leaf(block.inlines, path, kind);
        break;
      case 'heading':
        this.heading(block, path);
        break;
      case 'quote':
        for (const [index, child] of block.children.entries()) this.block(child, [...path, index], depth, 'quote');
        break;
      case 'list':
        this.list(block, path, depth + 1);
        break;
      case 'table':
        this.table(block, path);
        break;
      case 'code':
        for (const [line, text] of block.text.split('\n').entries()) {
          if (hasWord(text)) this.places.push({ kind: 'code', path, run: [line], text });
        }
        break;
      case 'rule':
      case 'verbatim':
        break;
    }
  }

  private heading(block: Heading, path: readonly number[]): void {
    if (block.inlines.length > 0) this.places.push({ kind: 'level', path, level: block.level });
    this.leaf(block.inlines, path, 'heading');
  }

  private list(block: Extract<Block, { kind: 'list' }>, path: readonly number[], depth: number): void {
    const shape = this.source.record(block.source ?? '')?.shape;
    const numbers = shape?.kind === 'list' ? shape.numbers : [];
    const list: ListSetting = {
      loose: shape?.kind === 'list' && shape.loose,
      counted: block.start !== null && !(numbers.length > 1 && numbers.every((number) => number === numbers[0])),
    };
    for (const [index, item] of block.items.entries()) {
      const at = [...path, index];
      if (item.checked !== null) this.places.push({ kind: 'tick', path: at });
      const [first, ...others] = item.children;
      if (first?.kind === 'paragraph' && isWordy(first) && others.every(({ kind }) => kind === 'list')) {
        this.places.push({ kind: 'add-item', path: at, list });
      }
      for (const [inner, child] of item.children.entries()) this.block(child, [...at, inner], depth, `item-${depth}`);
    }
  }

  private table(block: Table, path: readonly number[]): void {
    this.places.push({ kind: 'add-row', path: [...path, block.rows.length - 1] });
    this.tableShape(block, path);
    for (const [y, row] of block.rows.entries()) {
      if (y > 0) this.places.push({ kind: 'delete-row', path: [...path, y] });
      if (y > 0) this.tableRow(block, path, y);
      for (const [x, cell] of row.cells.entries()) this.leaf(cell, [...path, y, x, 0], 'cell');
    }
  }

  /** Moved and copied rows. Two rows that say the same can't be told apart once they are moved. */
  private tableRow({ rows }: Table, path: readonly number[], y: number): void {
    this.places.push({ kind: 'duplicate-row', path: [...path, y, 0] });
    const [row, below] = [rows[y], rows[y + 1]];
    if (row && below && blockKey(row) !== blockKey(below))
      this.places.push({ kind: 'move-row', path: [...path, y, 0] });
  }

  private tableShape(table: Table, path: readonly number[]): void {
    const columns = table.align.length;
    for (let x = 0; x < columns; x++) {
      const cell = [...path, 0, x];
      this.places.push({ kind: 'add-column', path: cell });
      if (columns > 1) this.places.push({ kind: 'delete-column', path: cell });
      if (x < columns - 1) this.places.push({ kind: 'move-column', path: cell });
      if (table.align[x] !== 'center') this.places.push({ kind: 'align-column', path: cell });
      const order = sortedOrder(
        table.rows.slice(1).map((row) => lineText(row.cells[x] ?? [])),
        'descending',
      );
      if (order.some((from, to) => from !== to)) this.places.push({ kind: 'sort-rows', path: cell });
    }
    this.places.push({ kind: 'align-source', path: [...path, 0, 0] });
  }

  private leaf(inlines: readonly Inline[], path: readonly number[], kind: EditKind): void {
    for (const [index, inline] of inlines.entries()) {
      if (inline.kind === 'text' && hasWord(inline.text)) {
        this.places.push({ kind, path, run: [index], text: inline.text });
        if ((inline.marks & (MARK.strong | MARK.code)) === 0) {
          this.places.push({ kind: 'bold', path, run: [index], text: inline.text });
        }
      }
      // A link that stands for its own address can't take a word and stay one.
      if (inline.kind !== 'link' || !('title' in inline.target)) continue;
      for (const [inner, child] of inline.children.entries()) {
        if (child.kind !== 'text' || !hasWord(child.text)) continue;
        this.places.push({ kind: 'link', path, run: [index, inner], text: child.text });
      }
    }
  }
}

function isWordy(paragraph: Paragraph): boolean {
  return paragraph.inlines.some((inline) => inline.kind !== 'break');
}
