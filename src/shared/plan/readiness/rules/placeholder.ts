import type { Block, Inline } from '../../../markdown/blocks';
import { isFilled, placeholdersIn, proseOf } from '../../filled';
import { perBlock } from '../../per-block';
import { type LocalPlace, type Piece, placeAt, placeIn } from '../../place';
import { standsForFields } from '../field-blocks';
import type { Rule } from '../rule';

const ID = 'placeholder';

interface Found {
  readonly words: string;
  readonly place: LocalPlace;
}

function inLeaf(inlines: readonly Inline[], piece: Piece): readonly Found[] {
  return [...new Set(placeholdersIn(proseOf(inlines)))].map((words) => ({ words, place: placeIn(piece, words) }));
}

const placeholders = perBlock((block): readonly Found[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inLeaf(block.inlines, block);
    case 'quote':
      return block.children.flatMap(placeholders);
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap((child: Block) => placeholders(child)));
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => inLeaf(cell, row)));
    case 'code': {
      // Brackets in code and in drawings are its own, unless they are all there is.
      const words = block.text.trim();
      return words !== '' && /^\[[^[\]]*\]$/su.test(words) && !isFilled(words) ? inCode(block, words) : [];
    }
    case 'rule':
    case 'verbatim':
      return [];
    default:
      return block satisfies never;
  }
});

function inCode(block: Block, words: string): readonly Found[] {
  const isProse = /^\[\p{L}[^"',;=]*\]$/su.test(words) && /\s/u.test(words);
  return isProse ? [{ words, place: placeIn(block, words.split('\n')[0] ?? words) }] : [];
}

export const placeholder: Rule = {
  id: ID,
  asks: 'No placeholder is left: [Title], TBD, YYYY-MM-DD, [Describe …]',
  find: (plan) =>
    plan.blocks.flatMap((block, blockIndex) =>
      standsForFields(plan, blockIndex)
        ? []
        : placeholders(block).map(({ words, place }) => ({
            rule: ID,
            message: `A placeholder is left: ${words.replace(/\s+/gu, ' ')}`,
            place: placeAt(blockIndex, place),
          })),
    ),
};
