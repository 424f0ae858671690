import { isEmptyParagraph } from './block-key';
import type { Block, List } from './blocks';

/** Whether a block directly below another would be read as part of it, so that a blank line must part them. */
export function needsBlankLine(above: Block, below: Block): boolean {
  switch (above.kind) {
    case 'paragraph':
      return !mayInterrupt(below);
    case 'table':
      return below.kind !== 'code' && !mayInterrupt(below);
    case 'quote':
    case 'list':
      // Their last line may be a paragraph's, which would go on.
      return below.kind === above.kind || (below.kind !== 'code' && below.kind !== 'rule' && !mayInterrupt(below));
    case 'verbatim':
      return above.role !== 'comment' && above.role !== 'front-matter';
    case 'heading':
    case 'rule':
    case 'code':
      return false;
  }
}

/** An empty first item can't interrupt a paragraph, and its bare dash would make a heading of it. */
function startsWithWords(list: List): boolean {
  const first = list.items[0];
  return first !== undefined && (first.checked !== null || !first.children.every(isEmptyParagraph));
}

/** Whether a block may start on the line after a paragraph's last. A rule of dashes there would make a heading of it. */
function mayInterrupt(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
    case 'quote':
      return true;
    case 'list':
      return (block.start === null || block.start === 1) && startsWithWords(block);
    case 'code':
    case 'paragraph':
    case 'rule':
    case 'table':
    case 'verbatim':
      return false;
  }
}
