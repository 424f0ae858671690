import { $getNearestNodeFromDOMNode, $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { $leafBlockOf, $textSelection } from '../caret/leaf-block';
import { $isCodeNode, languageOf } from '../markdown/code-block';
import { engineNow } from './load-engine';

/**
 * A button with the language of the code block under the pointer, or at the caret, which asks for another. It lies over
 * the page and is no part of the document.
 */
export class CodeBar {
  readonly #button: HTMLButtonElement;
  readonly #abort = new AbortController();
  #key: NodeKey | null = null;

  constructor(
    private readonly editor: LexicalEditor,
    private readonly root: HTMLElement,
    private readonly onAsk: (word: string) => void,
  ) {
    const { signal } = this.#abort;
    this.#button = root.ownerDocument.createElement('button');
    this.#button.type = 'button';
    this.#button.className = 'code-bar';
    this.#button.hidden = true;
    // The command of the same name does it from the keyboard; Tab belongs to the code.
    this.#button.tabIndex = -1;
    root.after(this.#button);
    this.#button.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    this.#button.addEventListener('click', () => this.ask(this.#key), { signal });
    root.addEventListener('pointerover', (event) => this.#show(this.#keyOf(event.target) ?? this.#caretKey()), {
      signal,
    });
    signal.addEventListener(
      'abort',
      editor.registerUpdateListener(() => this.#show(this.#caretKey() ?? this.#key)),
    );
  }

  dispose(): void {
    this.#abort.abort();
    this.#button.remove();
  }

  /** Asks for the language of a code block, of that at the caret where none is named. */
  ask(key: NodeKey | null = this.#caretKey()): void {
    if (key === null) return;
    const word = this.#wordOf(key);
    if (word === null) return;
    if (key !== this.#caretKey()) {
      this.editor.update(
        () => {
          const node = $getNodeByKey(key);
          if ($isCodeNode(node)) node.selectStart();
        },
        { discrete: true },
      );
    }
    this.onAsk(word);
  }

  #wordOf(key: NodeKey): string | null {
    return this.editor.getEditorState().read(() => {
      const node = $getNodeByKey(key);
      return $isCodeNode(node) ? languageOf(node.getInfo()) : null;
    });
  }

  #keyOf(target: EventTarget | null): NodeKey | null {
    const element = target instanceof Element ? target.closest<HTMLElement>('.plan-code') : null;
    if (element === null || !this.root.contains(element)) return null;
    return this.editor.read(() => {
      const node = $getNearestNodeFromDOMNode(element);
      return $isCodeNode(node) ? node.getKey() : null;
    });
  }

  #caretKey(): NodeKey | null {
    if (this.root.ownerDocument.activeElement !== this.root) return null;
    return this.editor.getEditorState().read(() => {
      const selection = $textSelection();
      const leaf = selection && $leafBlockOf(selection.anchor.getNode());
      return $isCodeNode(leaf) ? leaf.getKey() : null;
    });
  }

  #show(key: NodeKey | null): void {
    const element = key === null ? null : this.editor.getElementByKey(key);
    const word = key === null ? null : this.#wordOf(key);
    this.#key = element === null ? null : key;
    this.#button.hidden = element === null || word === null || element.hasAttribute('data-far');
    if (element === null || word === null || this.#button.hidden) return;
    const name = word === '' ? 'Plain text' : (engineNow()?.languageName(word) ?? word);
    this.#button.textContent = name;
    this.#button.setAttribute('aria-label', `Language: ${name}`);
    const origin = this.#button.parentElement?.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    if (!origin) return;
    const x = Math.round(origin.right - box.right + 7);
    const y = Math.round(box.top - origin.top + 6);
    this.#button.style.transform = `translate(${-x}px, ${y}px)`;
  }
}
