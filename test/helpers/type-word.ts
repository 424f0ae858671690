import type { Block, Inline, ListItem, TableRow } from '../../src/shared/markdown/blocks';
import { type Place, WORD } from '../../src/shared/verify/find-places';

type Piece = Block | ListItem | TableRow;

/** The blocks after something was typed behind the first word of a place, in a block tree without an editor. */
export function typedAt(blocks: readonly Block[], { path, run = [] }: Place, typed: string): readonly Block[] {
  const [index = 0, ...rest] = path;
  return blocks.map((block, at) => (at === index ? typedInPiece(block, rest, run[0] ?? 0, typed) : block));
}

function typedInPiece<T extends Piece>(piece: T, path: readonly number[], run: number, typed: string): T {
  const [index = 0, ...rest] = path;
  const change = <C extends Piece>(children: readonly C[]): readonly C[] =>
    children.map((child, at) => (at === index ? typedInPiece(child, rest, run, typed) : child));
  switch (piece.kind) {
    case 'paragraph':
    case 'heading':
      return { ...piece, inlines: typedInRun(piece.inlines, run, typed) };
    case 'quote':
    case 'item':
      return { ...piece, children: change(piece.children) };
    case 'list':
      return { ...piece, items: change(piece.items) };
    case 'table':
      return { ...piece, rows: change(piece.rows) };
    case 'row':
      return { ...piece, cells: piece.cells.map((cell, at) => (at === index ? typedInRun(cell, run, typed) : cell)) };
    default:
      throw new Error(`no word can be typed into a ${piece.kind}`);
  }
}

function typedInRun(inlines: readonly Inline[], run: number, typed: string): readonly Inline[] {
  return inlines.map((inline, at) => {
    if (at !== run || inline.kind !== 'text') return inline;
    const [word] = inline.text.matchAll(WORD);
    const end = word ? word.index + word[0].length : inline.text.length;
    return { ...inline, text: inline.text.slice(0, end) + typed + inline.text.slice(end) };
  });
}
