import type { Block, Inline } from '../../../markdown/blocks';
import { headingAnchors } from '../../heading-anchors';
import { perBlock } from '../../per-block';
import { type LocalPlace, type Piece, placeAt, placeIn } from '../../place';
import type { Rule } from '../rule';

const ID = 'dead-link';

interface InnerLink {
  /** The anchor as written, after the `#`. */
  readonly anchor: string;
  readonly place: LocalPlace;
}

function inLeaf(inlines: readonly Inline[], piece: Piece): readonly InnerLink[] {
  return inlines.flatMap((inline) => {
    if (inline.kind !== 'link' || !inline.target.href.startsWith('#')) return [];
    const { href } = inline.target;
    const words = inline.target.form === 'reference' ? inline.target.label : href;
    return [{ anchor: href.slice(1), place: placeIn(piece, words) }];
  });
}

const innerLinks = perBlock((block): readonly InnerLink[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inLeaf(block.inlines, block);
    case 'quote':
      return block.children.flatMap(innerLinks);
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap((child: Block) => innerLinks(child)));
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => inLeaf(cell, row)));
    case 'code':
    case 'rule':
    case 'verbatim':
      return [];
    default:
      return block satisfies never;
  }
});

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

export const deadLink: Rule = {
  id: ID,
  asks: 'Every link within the plan leads to a heading',
  find: ({ blocks }) => {
    const links = blocks.flatMap((block, blockIndex) =>
      innerLinks(block).map(({ anchor, place }) => ({ anchor, place: placeAt(blockIndex, place) })),
    );
    if (links.length === 0) return [];
    const anchors = headingAnchors(blocks);
    return links
      .filter(({ anchor }) => {
        const wanted = decoded(anchor).toLowerCase();
        return wanted !== '' && wanted !== 'top' && !anchors.has(wanted);
      })
      .map(({ anchor, place }) => ({ rule: ID, message: `A link leads nowhere: #${decoded(anchor)}`, place }));
  },
};
