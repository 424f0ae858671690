import type { Block } from '../markdown/blocks';
import { type Label, labelsOf } from './labels';
import { perBlock } from './per-block';
import { type Place, placeAt, placeIn } from './place';
import { lineText } from './plain-text';

/** What stands under a label (`**Context:** …`) or a heading, up to the next one. */
export interface Part {
  readonly name: string;
  /** What follows the label on its own line; empty under a heading. */
  readonly text: string;
  /** The blocks below, up to the next label or heading. */
  readonly blocks: readonly { readonly block: Block; readonly blockIndex: number }[];
  readonly place: Place;
}

const labelsOfBlock = perBlock((block): readonly Label[] => {
  if (block.kind !== 'paragraph') return [];
  const { lead, labels } = labelsOf(block.inlines);
  return lead === '' ? labels : [];
});

/** The parts of a range of top-level blocks. What stands before the first label or heading has no name. */
export function partsOf(blocks: readonly Block[], from: number, to: number): readonly Part[] {
  const parts: Part[] = [];
  let open: { block: Block; blockIndex: number }[] = [];
  const start = (name: string, text: string, place: Place) => {
    open = [];
    parts.push({ name, text, blocks: open, place });
  };
  for (let blockIndex = from; blockIndex < to; blockIndex += 1) {
    const block = blocks[blockIndex];
    if (!block) continue;
    if (block.kind === 'heading') {
      start(lineText(block.inlines), '', placeAt(blockIndex, placeIn(block)));
      continue;
    }
    const labels = labelsOfBlock(block);
    for (const { name, text } of labels) start(name, text, placeAt(blockIndex, placeIn(block, name)));
    if (labels.length > 0) continue;
    if (parts.length === 0) start('', '', placeAt(blockIndex, placeIn(block)));
    open.push({ block, blockIndex });
  }
  return parts;
}

export function partNamed(parts: readonly Part[], name: RegExp): Part | null {
  return parts.find((part) => name.test(part.name)) ?? null;
}

/** All words of a part on one line; empty for one that is not filled in. */
export function partText(part: Part | null): string {
  if (!part) return '';
  const words = [part.text];
  for (const { block } of part.blocks) words.push(textOfBlock(block));
  return words.filter((text) => text !== '').join(' ');
}

const textOfBlock = perBlock((block): string => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return lineText(block.inlines);
    case 'quote':
      return joined(block.children);
    case 'list':
      return block.items
        .map((item) => joined(item.children))
        .filter((text) => text !== '')
        .join('; ');
    case 'table':
      return block.rows
        .flatMap((row) => row.cells.map((cell) => lineText(cell)))
        .join(' ')
        .trim();
    case 'code':
      return block.text.trim();
    case 'rule':
    case 'verbatim':
      return '';
    default:
      return block satisfies never;
  }
});

function joined(blocks: readonly Block[]): string {
  return blocks
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join(' ');
}
