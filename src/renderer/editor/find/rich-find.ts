import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type PointType,
  type RangeSelection,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { Block } from '../../../shared/markdown/blocks';
import { $leafBlockOf, $selectedLeafBlocks, $textSelection } from '../caret/leaf-block';
import type { PlanDocument } from '../document/plan-document';
import { $selectedCells, cellRangesOf } from '../table/cell-range';
import type { FarRows } from '../table/far-rows';
import { $cellsIn } from '../table/table-place';
import { type FarBlocks, scrollerOf } from '../viewport/far-blocks';
import type {
  FindEdit,
  FindGroup,
  FindListener,
  FindPart,
  FindPlace,
  FindRange,
  FindScope,
  FindSelection,
  FindTarget,
} from './find-target';
import { $leavesOf, $offsetIn, $pageRange, $partsOf, $pointAt, $textOf } from './leaf-text';
import { $replaceInLeaf } from './replace-in-leaf';
import { RichMarks } from './rich-marks';

/** A match that comes into view stands at this part of the view's height. */
const REVEAL_AT = 0.3;
/** Pixels that stay between a match in view and the view's edges. */
const EDGE = 40;

/** Finding in the rich editor: the text is what is shown, a leaf block a piece, and the key of its node the piece's id. */
export class RichFind implements FindTarget {
  readonly #marks: RichMarks;
  /** The groups by the block that they show, which is another one as soon as anything in it has changed. */
  readonly #known = new WeakMap<Block, { readonly key: NodeKey; readonly group: FindGroup }>();

  constructor(
    private readonly editor: LexicalEditor,
    private readonly plan: PlanDocument,
    private readonly far: FarBlocks,
    private readonly farRows: FarRows,
  ) {
    this.#marks = new RichMarks(editor, far);
  }

  dispose(): void {
    this.#marks.dispose();
  }

  groups(): readonly FindGroup[] {
    const { keys, blocks } = this.plan.tops();
    return this.editor.read(() =>
      blocks.flatMap((block, index) => {
        const group = this.#$groupOf(keys[index], block);
        return group ? [group] : [];
      }),
    );
  }

  isLoading(): boolean {
    return this.plan.isLoading;
  }

  #$groupOf(key: NodeKey | undefined, block: Block): FindGroup | undefined {
    const known = this.#known.get(block);
    if (known && known.key === key) return known.group;
    const node = key === undefined ? null : $getNodeByKey(key);
    if (key === undefined || node === null) return undefined;
    const group = $leavesOf(node).map((leaf) => ({ id: leaf.getKey(), text: $textOf(leaf) }));
    this.#known.set(block, { key, group });
    return group;
  }

  selection(): FindSelection | null {
    return this.editor.read(() => {
      const selection = $textSelection();
      if (selection === null) return null;
      const [start, end] = $ordered(selection).map((point) => this.#$placeOf(point));
      return start && end ? { start, end } : null;
    });
  }

  #$placeOf(point: PointType): FindPlace | null {
    const node = point.getNode();
    const leaf = $leafBlockOf(node);
    const top = node.getKey() === 'root' ? node : $topOf(node);
    const { keys, blocks } = this.plan.tops();
    const at = this.plan.indexOf(top);
    if (leaf) {
      const group = at === null ? undefined : this.#$groupOf(keys[at], blocks[at] as Block);
      if (group?.some(({ id }) => id === leaf.getKey())) {
        return { piece: leaf.getKey(), offset: $offsetIn(leaf, point) };
      }
    }
    // An empty paragraph is no block of the plan: what stands before it is its place.
    for (let index = at ?? -1; index >= 0; index--) {
      const last = this.#$groupOf(keys[index], blocks[index] as Block)?.at(-1);
      if (last) return { piece: last.id, offset: last.text.length };
    }
    return null;
  }

  scope(): FindScope | null {
    return this.editor.read(() => {
      const cells = $selectedCells(this.editor);
      if (cells?.isRange) return this.#$cellScope(cells);
      const selection = $textSelection();
      if (selection === null || selection.isCollapsed()) return null;
      const [start, end] = $ordered(selection);
      const scope = new Map<string, FindPart>();
      for (const leaf of $selectedLeafBlocks(selection)) {
        const size = $textOf(leaf).length;
        const holds = (point: PointType) => leaf.is($leafBlockOf(point.getNode()));
        scope.set(leaf.getKey(), {
          afterStart: start && holds(start) ? $offsetIn(leaf, start) : 0,
          beforeEnd: end && holds(end) ? size - $offsetIn(leaf, end) : 0,
        });
      }
      return scope;
    });
  }

  #$cellScope({ table, rect }: NonNullable<ReturnType<typeof $selectedCells>>): FindScope {
    const leaves = $cellsIn(table, rect).flatMap($leavesOf);
    return new Map(leaves.map((leaf) => [leaf.getKey(), { afterStart: 0, beforeEnd: 0 }]));
  }

  subscribe({ textChanged, selectionChanged }: FindListener): () => void {
    return this.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0 || tags.has('historic')) textChanged();
      selectionChanged();
    });
  }

  mark(matchesOf: ((group: FindGroup) => readonly FindRange[]) | null, current: FindRange | null): void {
    if (matchesOf === null) {
      this.#marks.set(null);
      return;
    }
    const { keys, blocks } = this.plan.tops();
    const byTop = new Map(keys.map((key, index) => [key, blocks[index]]));
    const groupOf = (top: NodeKey): FindGroup | undefined => {
      const block = byTop.get(top);
      return block && this.#known.get(block)?.group;
    };
    this.#marks.set({ groupOf, matchesOf, current });
  }

  reveal({ piece, from, to }: FindRange): void {
    const top = this.editor.read(() => {
      const leaf = $getNodeByKey(piece);
      return leaf && $topOf(leaf).getKey();
    });
    const element = top === null ? null : this.editor.getElementByKey(top);
    if (!element) return;
    this.far.show(element);
    const row = this.editor.getElementByKey(piece)?.closest('tr');
    if (row) this.farRows.show(row);
    cellRangesOf(this.editor).set(null);
    this.editor.update(
      () => {
        const leaf = $getNodeByKey(piece);
        if ($isElementNode(leaf)) $select($pointAt(leaf, from, 'start'), $pointAt(leaf, to, 'end'));
      },
      { discrete: true, tag: this.#quiet() },
    );
    this.#scrollTo({ piece, from, to });
  }

  #scrollTo({ piece, from, to }: FindRange): void {
    const range = this.editor.read(() => {
      const leaf = $getNodeByKey(piece);
      return $isElementNode(leaf) ? $pageRange(this.editor, $partsOf(leaf), { from, to }) : null;
    });
    const root = this.editor.getRootElement();
    if (!range || !root) return;
    const at = range.startContainer;
    // Also across: a wide table or a long line of code scrolls by itself.
    (at instanceof Element ? at : at.parentElement)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const scroller = scrollerOf(root);
    const view = scroller.getBoundingClientRect();
    const box = range.getBoundingClientRect();
    if (box.top >= view.top + EDGE && box.bottom <= view.bottom - EDGE) return;
    scroller.scrollTop += box.top - view.top - view.height * REVEAL_AT;
  }

  replace(edits: readonly FindEdit[]): void {
    this.plan.finishLoading();
    // The page would keep their ranges up through each of the edits; they are painted anew where the text is then.
    this.#marks.set(null);
    this.editor.update(() => this.#$replace(edits), { discrete: true, tag: [HISTORY_PUSH_TAG, ...this.#quiet()] });
  }

  /** The browser gives the focus to the editor when its own selection is put there: not while it is elsewhere. */
  #quiet(): string[] {
    const root = this.editor.getRootElement();
    return root !== null && root.ownerDocument.activeElement === root ? [] : [SKIP_DOM_SELECTION_TAG];
  }

  #$replace(edits: readonly FindEdit[]): void {
    const end = this.#$endOf($getSelection());
    const byLeaf = new Map<string, FindEdit[]>();
    for (const edit of edits) {
      const own = byLeaf.get(edit.piece);
      if (own) own.push(edit);
      else byLeaf.set(edit.piece, [edit]);
    }
    // The points of a selection would be kept up through each change; it is set anew at the end.
    $setSelection(null);
    for (const [key, own] of byLeaf) {
      const leaf = $getNodeByKey(key);
      if (!$isElementNode(leaf)) continue;
      $replaceInLeaf(leaf, own);
    }
    const leaf = end && $getNodeByKey(end.piece);
    if (!$isElementNode(leaf)) return;
    const before = (byLeaf.get(end?.piece ?? '') ?? []).filter(({ to }) => to <= (end?.offset ?? 0));
    const moved = before.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
    const point = $pointAt(leaf, (end?.offset ?? 0) + moved, 'end');
    $select(point, point);
  }

  #$endOf(selection: ReturnType<typeof $getSelection>): FindPlace | null {
    if (!$isRangeSelection(selection)) return null;
    const end = $ordered(selection)[1];
    return end ? this.#$placeOf(end) : null;
  }
}

function $ordered(selection: RangeSelection): readonly PointType[] {
  const { anchor, focus } = selection;
  return selection.isBackward() ? [focus, anchor] : [anchor, focus];
}

function $topOf(node: LexicalNode): LexicalNode {
  let at = node;
  for (let parent = at.getParent(); parent !== null && parent.getKey() !== 'root'; parent = at.getParent()) at = parent;
  return at;
}

function $select(start: ReturnType<typeof $pointAt>, end: ReturnType<typeof $pointAt>): void {
  const selection = $createRangeSelection();
  selection.anchor.set(start.key, start.offset, start.type);
  selection.focus.set(end.key, end.offset, end.type);
  $setSelection(selection);
}
