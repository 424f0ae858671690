import {
  $getRoot,
  $isElementNode,
  $setSelection,
  type ElementNode,
  getNearestEditorFromDOMNode,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  UNDO_COMMAND,
} from 'lexical';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Block } from '../../shared/markdown/blocks';
import type { PlanEditorHandle } from '../editor/editor-handle';
import { PlanEditor } from '../editor/PlanEditor';

/** The editor of the window, driven from outside: one at a time, each new text in place of the one before. */
export class VerifyEditor {
  private readonly root: Root;
  private revision = 0;
  private handle: PlanEditorHandle | null = null;
  private blocks: readonly Block[] = [];
  /** Errors that the editor met where nobody waits for it, as in an event's listener. */
  private readonly errors: string[] = [];

  constructor(private readonly place: HTMLElement) {
    this.root = createRoot(place);
    window.addEventListener('error', (event) => this.errors.push(event.message));
    window.addEventListener('unhandledrejection', (event) => this.errors.push(String(event.reason)));
  }

  /** Settles once the text is in the editor to its end. */
  load(text: string): Promise<void> {
    this.revision += 1;
    return new Promise((resolve) => {
      const editor = createElement(PlanEditor, {
        text,
        revision: this.revision,
        active: true,
        onChange: (_text, blocks) => {
          this.blocks = blocks;
          resolve();
        },
        onCaret: () => undefined,
        onFollowLink: () => undefined,
        onAskLink: () => undefined,
        onHandle: (handle) => {
          this.handle = handle;
        },
      });
      flushSync(() => this.root.render(editor));
    });
  }

  /** The text that would be saved. */
  getText(): string {
    if (this.handle === null) throw new Error('the editor is not there');
    const text = this.handle.getText();
    const [error] = this.errors.splice(0);
    if (error !== undefined) throw new Error(error);
    return text;
  }

  /** How the plan reads as the editor shows it. */
  getBlocks(): readonly Block[] {
    return this.blocks;
  }

  /**
   * The text that would be saved if nothing were remembered from reading it: every node is normalised, exported and
   * written once more.
   */
  getTextAnew(): string {
    this.editor().update(() => touch($getRoot()), { discrete: true, tag: HISTORY_MERGE_TAG });
    return this.getText();
  }

  /** Makes one step of editing, which one undo takes back. */
  edit(change: (editor: LexicalEditor) => void): void {
    const editor = this.editor();
    editor.update(() => change(editor), { discrete: true, tag: HISTORY_PUSH_TAG });
  }

  /** Carries out a command of the desk at the caret. */
  run(command: Parameters<PlanEditorHandle['run']>[0]): void {
    this.handle?.run(command);
  }

  /** Uses something that the editor shows, as a click does. */
  click(element: HTMLElement): void {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 }));
  }

  undo(): void {
    const editor = this.editor();
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    editor.update(() => $setSelection(null), { discrete: true, tag: HISTORY_MERGE_TAG });
  }

  elementOf(path: readonly number[]): HTMLElement {
    const editor = this.editor();
    const key = editor.read(() => $nodeAt(path).getKey());
    const element = editor.getElementByKey(key);
    if (element === null) throw new Error('the editor shows nothing at a place of the plan');
    return element;
  }

  private editor(): LexicalEditor {
    const found = getNearestEditorFromDOMNode(this.place.querySelector('.plan-editor'));
    if (found === null) throw new Error('the editor is not there');
    return found;
  }
}

function touch(node: LexicalNode): void {
  node.markDirty();
  if ($isElementNode(node)) for (const child of node.getChildren()) touch(child);
}

/** The node that a path of child indexes leads to from the document. */
export function $nodeAt(path: readonly number[]): LexicalNode {
  let node: LexicalNode = $getRoot();
  for (const index of path) {
    const child: LexicalNode | null = $isElementNode(node) ? (node as ElementNode).getChildAtIndex(index) : null;
    if (child === null) throw new Error(`the editor has no node at ${path.join('.')}`);
    node = child;
  }
  return node;
}
