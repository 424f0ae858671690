import { $getNearestNodeFromDOMNode, $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import type { FarBlocks } from '../viewport/far-blocks';
import { RangePool } from '../viewport/range-pool';
import type { FindGroup, FindRange } from './find-target';
import { $pageRange, $partsOf, type LeafPart } from './leaf-text';

/** The names under which the style sheets know what was found. */
const ALL = 'plan-found';
const CURRENT = 'plan-found-current';

export interface FoundMarks {
  readonly groupOf: (top: NodeKey) => FindGroup | undefined;
  readonly matchesOf: (group: FindGroup) => readonly FindRange[];
  readonly current: FindRange | null;
}

/**
 * Paints what was found over the page as highlights, which are no part of the document or of the page's elements. Only
 * blocks that are laid out are painted: each range is kept up by the browser at every key.
 */
export class RichMarks {
  readonly #pool = new RangePool();
  #marks: FoundMarks | null = null;
  #frame = 0;
  /** Whether there may be something to paint in rows that come into view by scrolling. */
  #hasHiddenRows = false;
  readonly #abort = new AbortController();

  constructor(
    private readonly editor: LexicalEditor,
    private readonly far: FarBlocks,
  ) {
    const { signal } = this.#abort;
    signal.addEventListener(
      'abort',
      far.onShown(() => this.#soon()),
    );
    document.addEventListener('scroll', () => this.#hasHiddenRows && this.#soon(), {
      signal,
      capture: true,
      passive: true,
    });
  }

  dispose(): void {
    this.set(null);
    this.#abort.abort();
  }

  set(marks: FoundMarks | null): void {
    const had = this.#marks !== null;
    this.#marks = marks;
    if (marks !== null) this.#paint();
    else if (had) this.#clear();
  }

  #soon(): void {
    if (this.#marks === null) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #clear(): void {
    cancelAnimationFrame(this.#frame);
    for (const name of [ALL, CURRENT]) CSS.highlights.delete(name);
    this.#pool.restart();
    this.#pool.settle();
  }

  #paint(): void {
    cancelAnimationFrame(this.#frame);
    const marks = this.#marks;
    if (marks === null || !('highlights' in CSS)) return;
    const all: Range[] = [];
    const current: Range[] = [];
    this.#hasHiddenRows = false;
    this.#pool.restart();
    this.editor.getEditorState().read(
      () => {
        for (const element of this.far.shown()) {
          const key = $getNearestNodeFromDOMNode(element)?.getKey();
          const group = key === undefined ? undefined : marks.groupOf(key);
          if (group) this.#$addRanges(marks.matchesOf(group), marks.current, all, current);
        }
      },
      { editor: this.editor },
    );
    // Above the colours of code, and the match in front above all.
    for (const [name, ranges, priority] of [
      [ALL, all, 1],
      [CURRENT, current, 2],
    ] as const) {
      const highlight = new Highlight(...ranges);
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    }
    this.#pool.settle();
  }

  #$addRanges(matches: readonly FindRange[], front: FindRange | null, all: Range[], current: Range[]): void {
    let piece: string | null = null;
    let parts: readonly LeafPart[] = [];
    for (const match of matches) {
      if (match.piece !== piece) {
        piece = match.piece;
        const leaf = $getNodeByKey(piece);
        parts = $isElementNode(leaf) && this.#isLaidOut(piece) ? $partsOf(leaf) : [];
      }
      const range = $pageRange(this.editor, parts, match, () => this.#pool.take());
      if (range) (isSame(match, front) ? current : all).push(range);
    }
  }

  /** Rows of a long table that are far from view are not. */
  #isLaidOut(leaf: NodeKey): boolean {
    const row = this.editor.getElementByKey(leaf)?.closest('tr');
    if (row?.style.display !== 'none') return true;
    this.#hasHiddenRows = true;
    return false;
  }
}

function isSame(a: FindRange, b: FindRange | null): boolean {
  return b !== null && a.piece === b.piece && a.from === b.from && a.to === b.to;
}
