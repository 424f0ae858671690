import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { type DiagramTheme, type Drawing, isDiagram } from '../../../shared/diagrams/drawing';
import { $isCodeNode, PlanCodeNode } from '../markdown/code-block';
import { DiagramView } from './diagram-view';
import { drawingTheme, watchTheme } from './drawing-theme';

export type DrawDiagram = (source: string, theme: DiagramTheme) => Promise<Drawing>;

/** How far outside of the view a diagram is drawn ahead, and how long after the last key it is drawn anew. */
const NEAR = '700px';
const PAUSE_MS = 400;

/**
 * Shows the diagrams of a plan: each code block of that kind keeps room below its source, and its drawing lies there. They
 * are drawn one at a time and only near the view, a moment after the last change. The document is never changed by it.
 */
export class DiagramViews {
  readonly #layer: HTMLElement;
  readonly #views = new Map<NodeKey, DiagramView>();
  readonly #abort = new AbortController();
  readonly #near: IntersectionObserver;
  readonly #sizes: ResizeObserver;
  #theme = drawingTheme();
  #isDrawing = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  constructor(
    private readonly editor: LexicalEditor,
    private readonly root: HTMLElement,
    private readonly draw: DrawDiagram,
  ) {
    const { signal } = this.#abort;
    this.#layer = root.ownerDocument.createElement('div');
    this.#layer.className = 'diagrams';
    root.after(this.#layer);
    this.#near = new IntersectionObserver((entries) => this.#cameNear(entries), { rootMargin: NEAR });
    this.#sizes = new ResizeObserver(() => this.#place());
    this.#sizes.observe(root);
    watchTheme(signal, () => this.#themeChanged());
    const stopNodes = editor.registerMutationListener(PlanCodeNode, (changed) => this.#changed(changed));
    // Before the browser paints: what stands above a drawing may have grown.
    const stopUpdates = editor.registerUpdateListener(({ dirtyElements }) => {
      // A block whose lines alone changed is no mutation of its own.
      for (const key of this.#views.keys()) if (dirtyElements.has(key)) this.#settle(key);
      this.#showAtCaret();
      this.#place();
    });
    signal.addEventListener('abort', () => {
      stopNodes();
      stopUpdates();
      this.#near.disconnect();
      this.#sizes.disconnect();
      clearTimeout(this.#pause);
      cancelAnimationFrame(this.#frame);
      for (const view of this.#views.values()) view.dispose();
      this.#layer.remove();
    });
  }

  dispose(): void {
    this.#abort.abort();
  }

  #changed(changed: ReadonlyMap<NodeKey, string>): void {
    for (const [key, kind] of changed) {
      if (kind === 'destroyed') this.#remove(key);
      else this.#settle(key);
    }
    this.#place();
  }

  #settle(key: NodeKey): void {
    const found = this.#diagramOf(key);
    const view = this.#views.get(key);
    if (found === null) this.#remove(key);
    else if (view === undefined) this.#add(key, found.block, found.source);
    else this.#update(view, found.block, found.source);
  }

  #diagramOf(key: NodeKey): { readonly block: HTMLElement; readonly source: string } | null {
    const source = this.editor.read(() => {
      const node = $getNodeByKey(key);
      return $isCodeNode(node) && isDiagram(node.getInfo()) ? node.getTextContent() : null;
    });
    const block = source === null ? null : this.editor.getElementByKey(key);
    return source === null || block === null ? null : { block, source };
  }

  #add(key: NodeKey, block: HTMLElement, source: string): void {
    const view = new DiagramView(block, source, {
      onEdit: () => this.#edit(key),
      onToggle: () => this.#toggle(key),
      onResize: () => this.#place(),
    });
    this.#views.set(key, view);
    this.#layer.append(view.figure);
    this.#near.observe(block);
    this.#sizes.observe(view.figure);
    this.#sizes.observe(block);
  }

  #update(view: DiagramView, block: HTMLElement, source: string): void {
    if (view.block !== block) {
      this.#near.unobserve(view.block);
      this.#sizes.unobserve(view.block);
      view.moveTo(block);
      this.#near.observe(block);
      this.#sizes.observe(block);
    }
    if (view.source === source) return;
    view.source = source;
    view.waitUntil = performance.now() + PAUSE_MS;
    this.#drawSoon();
  }

  #remove(key: NodeKey): void {
    const view = this.#views.get(key);
    if (view === undefined) return;
    this.#near.unobserve(view.block);
    this.#sizes.unobserve(view.block);
    this.#sizes.unobserve(view.figure);
    view.dispose();
    this.#views.delete(key);
  }

  #cameNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      for (const view of this.#views.values()) if (view.block === target) view.isNear = isIntersecting;
    }
    this.#place();
    void this.#drawNext();
  }

  #themeChanged(): void {
    const theme = drawingTheme();
    if (theme === this.#theme) return;
    this.#theme = theme;
    void this.#drawNext();
  }

  #drawSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#drawNext(), PAUSE_MS);
  }

  /** The diagram that is to be drawn next: near the view, settled, and not drawn like that yet. */
  #next(): DiagramView | undefined {
    const now = performance.now();
    return [...this.#views.values()].find(
      ({ isNear, drawn, source, waitUntil }) =>
        isNear && waitUntil <= now + 1 && (drawn?.source !== source || drawn.theme !== this.#theme),
    );
  }

  async #drawNext(): Promise<void> {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    try {
      for (let view = this.#next(); view !== undefined; view = this.#next()) {
        const { source } = view;
        const theme = this.#theme;
        const drawing = await this.draw(source, theme);
        if (this.#abort.signal.aborted) return;
        // Drawn for what it was: what was written since is drawn after the pause.
        view.take(drawing, source, theme);
        this.#place();
      }
    } finally {
      this.#isDrawing = false;
    }
  }

  /** Puts each drawing where its block keeps room for it. */
  #place(): void {
    if (this.#views.size === 0) return;
    const origin = this.#layer.getBoundingClientRect();
    const writes = [...this.#views.values()].filter(({ isNear }) => isNear).map((view) => view.measure(origin));
    for (const write of writes) write();
    for (const view of this.#views.values()) if (!view.isNear) view.figure.hidden = true;
  }

  #toggle(key: NodeKey): void {
    const view = this.#views.get(key);
    if (view === undefined) return;
    if (view.shown === 'both') {
      this.#leaveBlock(key);
      view.show('drawing');
      this.#place();
    } else {
      view.show('both');
      this.#place();
    }
  }

  #edit(key: NodeKey): void {
    this.#views.get(key)?.show('both');
    this.#place();
    this.editor.update(
      () => {
        const node = $getNodeByKey(key);
        if ($isElementNode(node)) node.selectEnd();
      },
      { discrete: true },
    );
    this.editor.focus();
  }

  /** A caret in a source that is about to be hidden goes before it. */
  #leaveBlock(key: NodeKey): void {
    if (this.#keyAtCaret() !== key) return;
    this.editor.update(
      () => {
        const node = $getNodeByKey(key);
        const before = node?.getPreviousSibling();
        const after = node?.getNextSibling();
        if ($isElementNode(before)) before.selectEnd();
        else if ($isElementNode(after)) after.selectStart();
      },
      { discrete: true },
    );
  }

  /** A source that the caret comes into is shown: nobody writes unseen. */
  #showAtCaret(): void {
    if (this.#views.size === 0) return;
    const key = this.#keyAtCaret();
    const view = key === null ? undefined : this.#views.get(key);
    if (view?.shown === 'drawing') view.show('both');
  }

  #keyAtCaret(): NodeKey | null {
    return this.editor.read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return null;
      const node = selection.focus.getNode();
      return [node, ...node.getParents()].find($isCodeNode)?.getKey() ?? null;
    });
  }
}
