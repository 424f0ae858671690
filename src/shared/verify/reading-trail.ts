import { blockKey, inlinesKey, isEmptyParagraph } from '../markdown/block-key';
import type { Block, TableRow } from '../markdown/blocks';

/** How a plan reads, a line for each block, item, row and cell: what it is, what holds it, and what it says. */
export function readingTrail(blocks: readonly Block[]): readonly string[] {
  const trail: string[] = [];
  for (const block of blocks) addBlock(block, '', trail);
  return trail;
}

function addBlock(block: Block, within: string, trail: string[]): void {
  if (isEmptyParagraph(block)) return;
  switch (block.kind) {
    case 'quote':
      trail.push(`${within}quote`);
      for (const child of block.children) addBlock(child, `${within}>`, trail);
      break;
    case 'list':
      trail.push(`${within}list ${block.start ?? '-'}`);
      for (const item of block.items) {
        trail.push(`${within}item ${item.checked ?? '-'}`);
        for (const child of item.children) addBlock(child, `${within}-`, trail);
      }
      break;
    case 'table':
      trail.push(`${within}table ${block.align.map((align) => align?.[0] ?? '-').join('')}`);
      for (const row of block.rows) addRow(row, within, trail);
      break;
    default:
      trail.push(`${within}${block.kind} ${blockKey(block)}`);
  }
}

function addRow(row: TableRow, within: string, trail: string[]): void {
  trail.push(`${within}row`);
  const cells = row.cells.map(inlinesKey);
  // Empty cells at the end of a row read the same whether they are there or not.
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  for (const cell of cells) trail.push(`${within}cell ${cell}`);
}

/** What is left of two trails without their common start and end. */
export interface TrailChange {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export function trailChange(before: readonly string[], after: readonly string[]): TrailChange {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { removed: before.slice(head, before.length - tail), added: after.slice(head, after.length - tail) };
}
