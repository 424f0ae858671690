import { isEmptyParagraph } from './block-key';
import type { Block, List, ListItem } from './blocks';
import type { PlanSource } from './plan-source';

const joinedPieces = new WeakMap<PlanSource, WeakMap<Block | ListItem, Block | ListItem>>();

/**
 * Blocks as Markdown can hold them: no empty paragraphs, and lists of one kind that stand side by side are one list,
 * unless the source kept them apart. Pieces that need no change are the same objects.
 */
export function joinLists(blocks: readonly Block[], source: PlanSource): readonly Block[] {
  let known = joinedPieces.get(source);
  if (!known) {
    known = new WeakMap();
    joinedPieces.set(source, known);
  }
  return joinAll(blocks, source, known);
}

function joinAll(
  blocks: readonly Block[],
  source: PlanSource,
  known: WeakMap<Block | ListItem, Block | ListItem>,
): readonly Block[] {
  const kept: Block[] = [];
  let isSame = true;
  for (const block of blocks) {
    const joined = joinInside(block, source, known);
    if (joined !== block) isSame = false;
    if (isEmptyParagraph(joined)) continue;
    const last = kept[kept.length - 1];
    if (joined.kind === 'list' && last?.kind === 'list' && areOne(last, joined, source)) {
      kept[kept.length - 1] = { ...last, items: [...last.items, ...joined.items] };
    } else kept.push(joined);
  }
  return isSame && kept.length === blocks.length ? blocks : kept;
}

function joinInside<T extends Block | ListItem>(
  piece: T,
  source: PlanSource,
  known: WeakMap<Block | ListItem, Block | ListItem>,
): T {
  if (piece.kind !== 'quote' && piece.kind !== 'item' && piece.kind !== 'list') return piece;
  const before = known.get(piece);
  if (before) return before as T;
  let joined: Block | ListItem = piece;
  if (piece.kind === 'list') {
    const items = piece.items.map((item) => joinInside(item, source, known));
    if (items.some((item, index) => item !== piece.items[index])) joined = { ...piece, items };
  } else {
    const children = joinAll(piece.children, source, known);
    if (children !== piece.children) joined = { ...piece, children };
  }
  known.set(piece, joined);
  return joined as T;
}

function areOne(first: List, second: List, source: PlanSource): boolean {
  if ((first.start === null) !== (second.start === null)) return false;
  const record = second.source === null ? undefined : source.record(second.source);
  return record === undefined || record.previous === null || record.previous !== first.source;
}
