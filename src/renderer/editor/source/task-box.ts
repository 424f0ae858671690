import type { Block, ListItem } from '../../../shared/markdown/blocks';
import type { PlanSource } from '../../../shared/markdown/plan-source';
import type { TextPlace } from '../../../shared/markdown/text-place';

function* taskItems(pieces: readonly (Block | ListItem)[]): Generator<ListItem> {
  for (const piece of pieces) {
    if (piece.kind === 'list') yield* taskItems(piece.items);
    else if (piece.kind === 'quote') yield* taskItems(piece.children);
    else if (piece.kind === 'item') {
      if (piece.checked !== null) yield piece;
      yield* taskItems(piece.children);
    }
  }
}

/** Where the mark between the brackets of the n-th task item stands in the text; null if there is no such item. */
export function taskMark(source: PlanSource, taskIndex: number): TextPlace | null {
  let left = taskIndex;
  for (const item of taskItems(source.blocks)) {
    if (left-- > 0) continue;
    const record = item.source === null ? undefined : source.record(item.source);
    if (record?.shape.kind !== 'item') return null;
    const line = record.region.firstLine + record.start;
    const text = source.region.texts[line] ?? '';
    const { indent, marker, space } = record.shape.item;
    const own = record.region.texts[record.start] ?? '';
    const at = text.length - own.length + indent.length + marker.length + space.length;
    // Behind a tab that a container took a part of, the columns differ.
    const box = /^\[[ xX]\]/.test(text.slice(at)) ? at : text.search(/\[[ xX]\]/);
    return box < 0 ? null : { line, column: box + 1 };
  }
  return null;
}
