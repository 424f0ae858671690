import { $getNodeByKey, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { readImageSource } from '../../../shared/markdown/image-source';
import type { References } from '../../../shared/markdown/link-references';
import { $isImageNode, PlanImageNode } from '../markdown/image';
import { scrollerOf } from '../viewport/far-blocks';
import type { LookForImage } from './image-answer';
import { ImageView } from './image-view';

/** How far from what is seen pictures are loaded, in pixels. */
const NEAR = '1200px 0px';

export interface ImageNeeds {
  /** Null where no picture is ever shown. */
  readonly look: LookForImage | null;
  /** The definitions that images may name instead of an address. */
  readonly references: () => References;
}

/** Paints the images of an editor, those near the view alone. */
export class ImageViews {
  readonly #views = new Map<NodeKey, ImageView>();
  readonly #byElement = new WeakMap<Element, ImageView>();
  readonly #near: IntersectionObserver;
  readonly #abort = new AbortController();
  readonly #stop: () => void;
  #references: References;

  constructor(
    private readonly editor: LexicalEditor,
    root: HTMLElement,
    private readonly needs: ImageNeeds,
  ) {
    this.#references = needs.references();
    this.#near = new IntersectionObserver((entries) => this.#moved(entries), {
      root: scrollerOf(root),
      rootMargin: NEAR,
    });
    this.#stop = mergeRegister(
      editor.registerMutationListener(PlanImageNode, (mutations) => {
        for (const [key, mutation] of mutations) {
          if (mutation === 'destroyed') this.#remove(key);
          else this.#show(key);
        }
      }),
      editor.registerUpdateListener(() => this.#followReferences()),
    );
    // Files may have come or changed while another program was in front.
    root.ownerDocument.defaultView?.addEventListener('focus', () => this.#again(), { signal: this.#abort.signal });
  }

  dispose(): void {
    this.#stop();
    this.#abort.abort();
    this.#near.disconnect();
    for (const view of this.#views.values()) view.dispose();
    this.#views.clear();
  }

  /** Looks anew for the files of all images that were loaded or missed. */
  #again(): void {
    for (const key of this.#views.keys()) this.#show(key, true);
  }

  #followReferences(): void {
    const references = this.needs.references();
    if (references === this.#references) return;
    this.#references = references;
    for (const key of this.#views.keys()) this.#show(key);
  }

  #show(key: NodeKey, force = false): void {
    const element = this.editor.getElementByKey(key);
    const markdown = this.editor.getEditorState().read(() => {
      const node = $getNodeByKey(key);
      return $isImageNode(node) ? node.getSource() : null;
    });
    if (element === null || markdown === null) return;
    let view = this.#views.get(key);
    if (view?.element !== element) {
      this.#remove(key);
      view = new ImageView(element, this.needs.look);
      this.#views.set(key, view);
      this.#byElement.set(element, view);
      this.#near.observe(element);
    }
    view.show(markdown, readImageSource(markdown, this.#references), force);
  }

  #remove(key: NodeKey): void {
    const view = this.#views.get(key);
    if (view === undefined) return;
    this.#near.unobserve(view.element);
    view.dispose();
    this.#views.delete(key);
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) this.#byElement.get(target)?.setNear(isIntersecting);
  }
}
