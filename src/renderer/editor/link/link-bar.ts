import { $getNearestNodeFromDOMNode, $getNodeByKey, $isTextNode, type LexicalEditor, type NodeKey } from 'lexical';
import { $textSelection } from '../caret/leaf-block';
import { $getLinkTarget, $isLinkNode } from '../markdown/link';
import { scrollerOf } from '../viewport/far-blocks';
import { $linkOf, $unlink } from './set-link';

/** How long the pointer rests on a link before its bar is shown, and away from both before it goes, in milliseconds. */
const SHOW_MS = 350;
const HIDE_MS = 250;

const LONGEST = 80;

export interface LinkBarWishes {
  readonly follow: (href: string) => void;
  /** Asks for another address of the link at the caret. */
  readonly edit: (href: string) => void;
}

/** Pixels between the bar and its link. */
const GAP = 5;

/** Keys that move the caret. */
const MOVES = /^(?:Arrow|Home$|End$|Page)/;

/**
 * The address of the link at the caret, or under the pointer, with what can be done with it. It lies over the page, above
 * the link so that what is written there and what follows stay readable, goes while the person types, and is no part of
 * the document. The commands of the same names do it from the keyboard.
 */
export class LinkBar {
  readonly #bar: HTMLElement;
  readonly #address: HTMLElement;
  readonly #abort = new AbortController();
  #key: NodeKey | null = null;
  /** Whether the person types: the bar of the link at the caret waits until the caret is moved. */
  #isTyping = false;
  #timer = 0;

  constructor(
    private readonly editor: LexicalEditor,
    private readonly root: HTMLElement,
    private readonly wishes: LinkBarWishes,
  ) {
    const { signal } = this.#abort;
    const page = root.ownerDocument;
    this.#bar = page.createElement('div');
    this.#bar.className = 'link-bar';
    this.#bar.setAttribute('role', 'group');
    this.#bar.setAttribute('aria-label', 'Link');
    this.#bar.hidden = true;
    this.#address = page.createElement('span');
    this.#address.className = 'link-bar__address';
    this.#bar.append(
      this.#address,
      this.#button('Open', () => this.#withHref(wishes.follow)),
      this.#button('Edit', () => this.#edit()),
      this.#button('Remove', () => this.#remove()),
    );
    root.after(this.#bar);
    this.#bar.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    this.#bar.addEventListener('keydown', (event) => this.#leave(event), { signal });
    this.#bar.addEventListener('pointerenter', () => window.clearTimeout(this.#timer), { signal });
    this.#bar.addEventListener('pointerleave', () => this.#later(null, HIDE_MS), { signal });
    root.addEventListener('pointerover', (event) => this.#point(event.target), { signal });
    root.addEventListener('pointerleave', () => this.#later(null, HIDE_MS), { signal });
    for (const name of ['focus', 'blur'] as const) root.addEventListener(name, () => this.#later(null, 0), { signal });
    root.addEventListener('beforeinput', () => this.#typing(true), { signal });
    root.addEventListener('keydown', ({ key }) => MOVES.test(key) && this.#typing(false), { signal });
    root.addEventListener('pointerdown', () => this.#typing(false), { signal });
    signal.addEventListener(
      'abort',
      editor.registerUpdateListener(() => this.#show(this.#caretKey())),
    );
  }

  dispose(): void {
    window.clearTimeout(this.#timer);
    this.#abort.abort();
    this.#bar.remove();
  }

  #button(name: string, act: () => void): HTMLButtonElement {
    const button = this.root.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'link-bar__button';
    button.textContent = name;
    button.addEventListener('click', act, { signal: this.#abort.signal });
    return button;
  }

  #typing(isTyping: boolean): void {
    this.#isTyping = isTyping;
    if (isTyping) this.#show(null);
  }

  #leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.editor.focus();
  }

  #point(target: EventTarget | null): void {
    const element = target instanceof Element ? target.closest<HTMLElement>('a.plan-link') : null;
    if (element !== null) this.#later(this.#keyOf(element), SHOW_MS);
    else this.#later(null, HIDE_MS);
  }

  /** Shows the bar of a link after a while, or with null that of the link at the caret then. */
  #later(key: NodeKey | null, wait: number): void {
    window.clearTimeout(this.#timer);
    if (key !== null && key === this.#key) return;
    this.#timer = window.setTimeout(() => this.#show(key ?? this.#caretKey()), wait);
  }

  #keyOf(element: HTMLElement): NodeKey | null {
    return this.editor.read(() => {
      const node = $getNearestNodeFromDOMNode(element);
      return node && ($linkOf(node)?.getKey() ?? null);
    });
  }

  #caretKey(): NodeKey | null {
    if (this.#isTyping) return null;
    const active = this.root.ownerDocument.activeElement;
    if (active !== this.root && !this.#bar.contains(active)) return null;
    return this.editor.getEditorState().read(() => {
      const selection = $textSelection();
      return selection?.isCollapsed() ? ($linkOf(selection.anchor.getNode())?.getKey() ?? null) : null;
    });
  }

  #href(): string | null {
    const key = this.#key;
    if (key === null) return null;
    return this.editor.getEditorState().read(() => {
      const node = $getNodeByKey(key);
      return $isLinkNode(node) ? $getLinkTarget(node).href : null;
    });
  }

  #show(key: NodeKey | null): void {
    window.clearTimeout(this.#timer);
    this.#key = key;
    const href = this.#href();
    const element = key === null ? null : this.editor.getElementByKey(key);
    this.#bar.hidden = href === null || element === null || element.getClientRects().length === 0;
    if (href === null || element === null || this.#bar.hidden) return;
    this.#address.textContent = href.length > LONGEST ? `${href.slice(0, LONGEST)}…` : href;
    this.#address.title = href;
    const origin = this.#bar.parentElement?.getBoundingClientRect();
    const [box, ...more] = element.getClientRects();
    if (!origin || !box) return;
    const room = origin.width - this.#bar.offsetWidth - 8;
    const x = Math.round(Math.max(8, Math.min(box.left - origin.left, room)));
    const above = box.top - this.#bar.offsetHeight - GAP;
    const isInView = above >= scrollerOf(this.root).getBoundingClientRect().top;
    const y = Math.round((isInView ? above : (more.at(-1) ?? box).bottom + GAP) - origin.top);
    this.#bar.style.transform = `translate(${x}px, ${y}px)`;
  }

  #withHref(act: (href: string) => void): void {
    const href = this.#href();
    if (href !== null) act(href);
  }

  #edit(): void {
    const key = this.#key;
    if (key === null) return;
    if (key !== this.#caretKey()) {
      this.editor.update(
        () => {
          const node = $getNodeByKey(key);
          const words = $isLinkNode(node) ? node.getFirstDescendant() : null;
          // Within its words: at either end of them the caret stands beside the link.
          if ($isTextNode(words)) words.select(1, 1);
        },
        { discrete: true },
      );
    }
    this.#withHref(this.wishes.edit);
  }

  #remove(): void {
    const key = this.#key;
    if (key === null) return;
    this.editor.update(
      () => {
        const node = $getNodeByKey(key);
        if ($isLinkNode(node)) $unlink(node);
      },
      { discrete: true },
    );
    this.editor.focus();
  }
}
