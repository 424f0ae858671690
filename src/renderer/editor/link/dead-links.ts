import { LinkNode } from '@lexical/link';
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import type { Block } from '../../../shared/markdown/blocks';
import { anchorOfAddress } from '../../../shared/plan/anchor-block';
import { headingAnchors } from '../../../shared/plan/heading-anchors';
import { $getLinkTarget, $isLinkNode } from '../markdown/link';

const DEAD = 'plan-link--dead';

/** Marks links to headings that the plan does not have. The mark is no part of the document. */
export class DeadLinks {
  /** Links to headings, by their anchors. */
  readonly #anchors = new Map<NodeKey, string>();
  readonly #stop: () => void;
  #blocks: readonly Block[] = [];

  constructor(private readonly editor: LexicalEditor) {
    this.#stop = editor.registerMutationListener(LinkNode, (mutations) => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'destroyed') this.#anchors.delete(key);
        else this.#read(key);
      }
      this.#mark();
    });
  }

  dispose(): void {
    this.#stop();
  }

  /** To be called with the plan's blocks after each change. */
  renew(blocks: readonly Block[]): void {
    this.#blocks = blocks;
    this.#mark();
  }

  #read(key: NodeKey): void {
    const anchor = this.editor.getEditorState().read(() => {
      const node = $getNodeByKey(key);
      return $isLinkNode(node) ? anchorOfAddress($getLinkTarget(node).href) : null;
    });
    if (anchor !== null) this.#anchors.set(key, anchor);
    else if (this.#anchors.delete(key)) this.editor.getElementByKey(key)?.classList.remove(DEAD);
  }

  #mark(): void {
    if (this.#anchors.size === 0 || this.#blocks.length === 0) return;
    const known = headingAnchors(this.#blocks);
    for (const [key, anchor] of this.#anchors) {
      const isDead = anchor !== '' && anchor !== 'top' && !known.has(anchor);
      const element = this.editor.getElementByKey(key);
      if (element === null || element.classList.contains(DEAD) === isDead) continue;
      element.classList.toggle(DEAD, isDead);
      if (isDead) element.setAttribute('aria-description', 'No heading is called that');
      else element.removeAttribute('aria-description');
    }
  }
}
