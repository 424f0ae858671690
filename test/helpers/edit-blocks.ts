import type { Block, Inline, ListItem, TableRow } from '../../src/shared/markdown/blocks';
import { readMarkdown } from '../../src/shared/markdown/read-markdown';
import { writeMarkdown } from '../../src/shared/markdown/write-markdown';

/** The text that is saved after the blocks of a text were changed. */
export function edited(text: string, change: (blocks: readonly Block[]) => readonly Block[]): string {
  const source = readMarkdown(text);
  return writeMarkdown(change(source.blocks), source);
}

/** Changes the one list, quote, table … at the top of a plan at an index. */
export function at<K extends Block['kind']>(
  index: number,
  kind: K,
  change: (block: Extract<Block, { kind: K }>) => Block,
): (blocks: readonly Block[]) => readonly Block[] {
  return (blocks) =>
    blocks.map((block, i) => {
      if (i !== index) return block;
      if (block.kind !== kind) throw new Error(`block ${index} is a ${block.kind}, not a ${kind}`);
      return change(block as Extract<Block, { kind: K }>);
    });
}

export function words(text: string): readonly Inline[] {
  return [{ kind: 'text', text, marks: 0 }];
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', inlines: words(text), source: null };
}

export function item(text: string, checked: boolean | null = null): ListItem {
  return { kind: 'item', checked, children: text === '' ? [] : [paragraph(text)], source: null };
}

export function row(...cells: readonly string[]): TableRow {
  return { kind: 'row', cells: cells.map((cell) => (cell === '' ? [] : words(cell))), source: null };
}

/** Replaces words in every text run of a piece. */
export function replaceWords<T extends Block | ListItem | TableRow>(piece: T, from: string, to: string): T {
  const inline = (one: Inline): Inline => {
    if (one.kind === 'text') return { ...one, text: one.text.replace(from, to) };
    if (one.kind === 'link') return { ...one, children: one.children.map((child) => inline(child) as typeof child) };
    return one;
  };
  const copy = { ...piece } as Record<string, unknown>;
  if ('inlines' in piece) copy['inlines'] = piece.inlines.map(inline);
  if ('children' in piece) copy['children'] = piece.children.map((child) => replaceWords(child, from, to));
  if ('items' in piece) copy['items'] = piece.items.map((child) => replaceWords(child, from, to));
  if ('rows' in piece) copy['rows'] = piece.rows.map((child) => replaceWords(child, from, to));
  if ('cells' in piece) copy['cells'] = piece.cells.map((cell) => cell.map(inline));
  if (piece.kind === 'code' || piece.kind === 'verbatim') copy['text'] = piece.text.replace(from, to);
  return copy as unknown as T;
}

/** Replaces words anywhere in a plan. */
export function replaced(from: string, to: string): (blocks: readonly Block[]) => readonly Block[] {
  return (blocks) => blocks.map((block) => replaceWords(block, from, to));
}
