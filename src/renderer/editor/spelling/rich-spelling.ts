import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { NO_TEXT } from '../../../shared/find/match-text';
import { $isLeafBlock, $isTextBlock, $leafBlockOf, type TextBlock } from '../caret/leaf-block';
import type { FindPiece, FindPlace, FindRange } from '../find/find-target';
import { $pageRange, $partsOf, type LeafPart } from '../find/leaf-text';
import { $getLinkTarget, $isLinkNode } from '../markdown/link';
import { $isRawInlineNode } from '../markdown/raw-inline';
import { type FarBlocks, scrollerOf } from '../viewport/far-blocks';
import { setQuietHighlight } from '../viewport/quiet-highlights';
import { RangePool } from '../viewport/range-pool';
import type { SpellingTarget } from './spelling-target';

const NAME = 'plan-misspelled';

/** How far above and below the view words are checked, as a part of the view's height. */
const AROUND = 0.5;

/** The spelling of what is near the view in the rich editor. Code, source, addresses and pictures are no prose. */
export class RichSpelling implements SpellingTarget {
  readonly #pool = new RangePool();

  constructor(
    private readonly editor: LexicalEditor,
    private readonly far: FarBlocks,
  ) {}

  dispose(): void {
    this.mark([]);
  }

  near(): readonly FindPiece[] {
    const root = this.editor.getRootElement();
    if (!root) return [];
    const view = scrollerOf(root).getBoundingClientRect();
    if (view.height === 0) return [];
    const [top, bottom] = [view.top - view.height * AROUND, view.bottom + view.height * AROUND];
    const [left, right] = [view.left - view.width * AROUND, view.right + view.width * AROUND];
    const isNear = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      return box.height > 0 && box.bottom >= top && box.top <= bottom && box.right >= left && box.left <= right;
    };
    // A long or wide table reaches far beyond the view: what is in it is looked at row by row, and cell by cell.
    const $leavesNear = (node: LexicalNode): readonly TextBlock[] => {
      const own = this.editor.getElementByKey(node.getKey());
      if (own === null || !isNear(own)) return [];
      if ($isTextBlock(node)) return [node];
      return $isElementNode(node) && !$isLeafBlock(node) ? node.getChildren().flatMap($leavesNear) : [];
    };
    return this.editor.read(() =>
      this.far.shown().flatMap((element) => {
        const node = $getNearestNodeFromDOMNode(element);
        return node === null ? [] : $leavesNear(node).map((leaf) => ({ id: leaf.getKey(), text: $proseOf(leaf) }));
      }),
    );
  }

  subscribe(listener: (what: 'view' | 'text' | 'caret') => void): () => void {
    const stopUpdates = this.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) =>
      listener(dirtyElements.size > 0 || dirtyLeaves.size > 0 || tags.has('historic') ? 'text' : 'caret'),
    );
    const stopFar = this.far.onShown(() => listener('view'));
    const abort = new AbortController();
    const options = { signal: abort.signal, capture: true, passive: true };
    document.addEventListener('scroll', () => listener('view'), options);
    window.addEventListener('resize', () => listener('view'), options);
    return () => {
      stopUpdates();
      stopFar();
      abort.abort();
    };
  }

  mark(ranges: readonly FindRange[]): void {
    if (!('highlights' in CSS)) return;
    this.#pool.restart();
    if (ranges.length === 0) {
      setQuietHighlight(NAME, null);
      this.#pool.settle();
      return;
    }
    const marks = this.editor.read(() => {
      let piece: string | null = null;
      let parts: readonly LeafPart[] = [];
      return ranges.flatMap((range) => {
        if (range.piece !== piece) {
          piece = range.piece;
          const leaf = $getNodeByKey(piece);
          parts = $isElementNode(leaf) ? $partsOf(leaf) : [];
        }
        return $pageRange(this.editor, parts, range, () => this.#pool.take()) ?? [];
      });
    });
    setQuietHighlight(NAME, new Highlight(...marks));
    this.#pool.settle();
  }

  placeAt(x: number, y: number): FindPlace | null {
    const at = document.caretRangeFromPoint(x, y);
    const root = this.editor.getRootElement();
    if (!at || !root?.contains(at.startContainer)) return null;
    return this.editor.read(() => {
      const node = $getNearestNodeFromDOMNode(at.startContainer);
      const leaf = node && $leafBlockOf(node);
      if (!leaf || !$isTextNode(node)) return null;
      const part = $partsOf(leaf).find((each) => each.node.is(node));
      return part ? { piece: leaf.getKey(), offset: part.from + Math.min(at.startOffset, part.to - part.from) } : null;
    });
  }
}

/** The text of a leaf with what is no prose left out, place by place. */
function $proseOf(leaf: ElementNode): string {
  return $partsOf(leaf)
    .map(({ node, from, to }) => ($isProse(node) ? node.getTextContent() : blank(node, to - from)))
    .join('');
}

function blank(node: LexicalNode, length: number): string {
  return $isLineBreakNode(node) ? '\n' : NO_TEXT.repeat(length);
}

function $isProse(node: LexicalNode): boolean {
  if (!$isTextNode(node) || $isRawInlineNode(node) || node.hasFormat('code')) return false;
  const link = $findMatchingParent(node, $isLinkNode);
  if (link === null) return true;
  const { form } = $getLinkTarget(link);
  return form !== 'bare' && form !== 'angle';
}
