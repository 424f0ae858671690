import type { Block, ListItem, TableRow } from './blocks';
import type { PlanSource } from './plan-source';
import { toShownOffset, toSourceOffset } from './word-match';

/** A place in a plan's text; both counted from 0, the column in characters. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * The way to a leaf: the index of its top-level block, then that of the child in a quote or item, of the item in a
 * list, of the row and then of the cell in a table.
 */
export type BlockPath = readonly number[];

/** A leaf of a plan and the lines of the text that it stands on. */
interface LeafLines {
  readonly path: BlockPath;
  readonly kind: Block['kind'] | 'item' | 'cell';
  /** The lines as the document has them, without line ends, and the number of the first. */
  readonly first: number;
  readonly lines: readonly string[];
  /** The part of its one line that is a cell's. */
  readonly from: number;
  readonly to: number;
  /** For code: the lines above its words, which are those of an opening fence. */
  readonly above: number;
}

type Piece = Block | ListItem | TableRow;

function childrenOf(piece: Piece): readonly Piece[] {
  switch (piece.kind) {
    case 'quote':
    case 'item':
      return piece.children;
    case 'list':
      return piece.items;
    case 'table':
      return piece.rows;
    default:
      return [];
  }
}

/** The first line of a piece in the document; null for one that was not read from it. */
export function lineOfPiece(source: PlanSource, piece: Piece): number | null {
  const record = piece.source === null ? undefined : source.record(piece.source);
  return record ? record.region.firstLine + record.start : null;
}

/** The lines on which the top-level blocks start. */
export function topLines(source: PlanSource): readonly number[] {
  return source.blocks.map((block) => lineOfPiece(source, block) ?? 0);
}

/** The last index whose line is not below the wanted one; 0 where all are. */
export function indexAtLine(lines: readonly number[], line: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** Goes down from a top-level block as `choose` says, which is given the pieces to choose from. */
function leafBy(
  source: PlanSource,
  top: number,
  choose: (pieces: readonly Piece[]) => number,
  chooseCell: (cells: readonly { readonly from: number; readonly to: number }[], first: number) => number,
): LeafLines | null {
  const path = [top];
  let piece: Piece | undefined = source.blocks[top];
  while (piece) {
    const children = childrenOf(piece);
    const index = children.length > 0 ? choose(children) : -1;
    const child: Piece | undefined = children[index];
    if (!child) break;
    path.push(index);
    piece = child;
  }
  const record = piece?.source ? source.record(piece.source) : undefined;
  if (!piece || !record) return null;
  const first = record.region.firstLine + record.start;
  const lines = source.region.texts.slice(first, first + record.end - record.start);
  const whole = { path, first, lines, from: 0, to: Number.POSITIVE_INFINITY, above: 0 };
  if (record.shape.kind === 'row') {
    const { cells } = record.shape;
    const cell = Math.min(Math.max(0, chooseCell(cells, first)), cells.length - 1);
    const { from = 0, to = 0 } = cells[cell] ?? {};
    // Cells are counted in their own line, without the marks of containers around it.
    const shift = (lines[0]?.length ?? 0) - (record.region.texts[record.start]?.length ?? 0);
    return { ...whole, path: [...path, cell], kind: 'cell', from: from + shift, to: to + shift };
  }
  const kind = piece.kind === 'item' ? 'item' : (piece.kind as Block['kind']);
  const above = record.shape.kind === 'fence' ? 1 : 0;
  if (kind === 'item') return { ...whole, kind, lines: lines.slice(0, 1), above };
  if (record.shape.kind === 'setext') return { ...whole, kind, lines: lines.slice(0, -1), above };
  return { ...whole, kind, lines, above };
}

function leafAtPath(source: PlanSource, path: BlockPath): LeafLines | null {
  let depth = 0;
  const next = (): number => {
    depth += 1;
    return path[depth] ?? -1;
  };
  return leafBy(source, path[0] ?? 0, (pieces) => Math.min(next(), pieces.length - 1), next);
}

function leafAtPlace(source: PlanSource, { line, column }: TextPlace): LeafLines | null {
  const top = indexAtLine(topLines(source), line);
  const choose = (pieces: readonly Piece[]) =>
    indexAtLine(
      pieces.map((piece) => lineOfPiece(source, piece) ?? 0),
      line,
    );
  return leafBy(source, top, choose, (cells, first) =>
    first < line ? 0 : cells.findLastIndex((cell) => cell.from <= column),
  );
}

function isSourceLines({ kind }: LeafLines): boolean {
  return kind === 'code' || kind === 'verbatim';
}

/** Where a caret in what is shown of a leaf stands in the text. `shown` is all that the leaf shows. */
export function placeInText(source: PlanSource, path: BlockPath, shown: string, offset: number): TextPlace | null {
  const leaf = leafAtPath(source, path);
  if (!leaf) return null;
  if (isSourceLines(leaf)) {
    const before = shown.slice(0, offset).split('\n');
    const index = before.length - 1;
    const own = shown.split('\n')[index] ?? '';
    const inFile = leaf.lines[index + leaf.above] ?? '';
    const prefix = inFile.endsWith(own) ? inFile.length - own.length : 0;
    return { line: leaf.first + leaf.above + index, column: prefix + (before[index]?.length ?? 0) };
  }
  const text = leaf.lines.join('\n').slice(leaf.from, leaf.to);
  const at = leaf.from + toSourceOffset(shown, text, offset);
  const before = leaf.lines.join('\n').slice(0, at).split('\n');
  return { line: leaf.first + before.length - 1, column: before[before.length - 1]?.length ?? 0 };
}

/** The leaf that stands at a place of the text, and the function that finds the place in what the leaf shows. */
export function leafInText(
  source: PlanSource,
  place: TextPlace,
): { readonly path: BlockPath; readonly offsetIn: (shown: string) => number } | null {
  const leaf = leafAtPlace(source, place);
  if (!leaf) return null;
  const { lines, first, from, to, above, path } = leaf;
  const row = place.line - first;
  if (row >= lines.length) return { path, offsetIn: (shown) => shown.length };
  if (isSourceLines(leaf)) {
    return {
      path,
      offsetIn: (shown) => {
        const own = shown.split('\n');
        const index = Math.min(Math.max(0, row - above), own.length - 1);
        const prefix = Math.max(0, (lines[index + above]?.length ?? 0) - (own[index]?.length ?? 0));
        const start = own.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
        return start + Math.min(own[index]?.length ?? 0, Math.max(0, place.column - prefix));
      },
    };
  }
  const before = lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0) + place.column;
  const text = lines.join('\n').slice(from, to);
  return { path, offsetIn: (shown) => toShownOffset(shown, text, Math.max(0, before - from)) };
}
