import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import { planEditorExtension } from '../../../../src/renderer/editor/extensions';
import { BlockCache } from '../../../../src/renderer/editor/markdown/block-cache';
import { $exportBlocks } from '../../../../src/renderer/editor/markdown/export-blocks';
import { $importBlocks } from '../../../../src/renderer/editor/markdown/import-blocks';
import type { Block, Inline, ListItem } from '../../../../src/shared/markdown/blocks';

export interface EditorFixture {
  readonly editor: LexicalEditor;
  readonly root: HTMLElement;
  readonly followed: string[];
  readonly asked: (string | null)[];
  /** Does something in an update that is committed on return. */
  readonly edit: (fn: () => void) => void;
  readonly blocks: () => readonly Block[];
  /** The document as a short outline, with the caret as `|`. */
  readonly outline: () => string[];
  /** Puts the caret behind the first occurrence of a text; `at` counts from its start. */
  readonly caret: (text: string, at?: number) => void;
  readonly key: (key: string, init?: KeyboardEventInit) => KeyboardEvent;
  /** Types characters one by one, each in an update of its own. */
  readonly type: (text: string) => void;
}

/** The whole editor with all its extensions on a page, holding the given plan. */
export function openEditor(plan: readonly Block[]): EditorFixture {
  const followed: string[] = [];
  const asked: (string | null)[] = [];
  const editor = buildEditorFromExtensions(
    planEditorExtension({ onFollowLink: (href) => followed.push(href), onAskLink: (href) => asked.push(href) }),
  );
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.replaceChildren(root);
  editor.setRootElement(root);
  editor.update(() => $importBlocks(plan), { discrete: true, tag: 'history-merge' });
  const edit = (fn: () => void): void => editor.update(fn, { discrete: true });
  return {
    editor,
    root,
    followed,
    asked,
    edit,
    blocks: () => editor.read(() => $exportBlocks(new BlockCache())),
    outline: () => outlineOf(editor.read(() => $exportBlocks(new BlockCache()))),
    caret: (text, at = text.length) =>
      edit(() => {
        const node = $textNodes($getRoot()).find((candidate) => candidate.getTextContent().includes(text));
        if (!node) throw new Error(`No text node holds ${JSON.stringify(text)}.`);
        const offset = node.getTextContent().indexOf(text) + at;
        node.select(offset, offset);
      }),
    key: (key, init = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
      root.dispatchEvent(event);
      editor.read(() => undefined);
      return event;
    },
    type: (text) => {
      for (const character of text) {
        edit(() => {
          const selection = $selection();
          selection.insertText(character);
        });
        editor.read(() => undefined);
      }
    },
  };
}

function $selection(): RangeSelection {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) throw new Error('There is no caret.');
  return selection;
}

function $textNodes(node: LexicalNode): TextNode[] {
  if ($isTextNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($textNodes) : [];
}

function textOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.marks === 0 ? inline.text : `{${inline.marks}:${inline.text}}`;
    case 'raw':
      return `<${inline.source}>`;
    case 'break':
      return '/';
    case 'link':
      return `[${inlineText(inline.children)}](${inline.target.href})`;
  }
}

const inlineText = (inlines: readonly Inline[]): string => inlines.map(textOfInline).join('');

/** One line a leaf block, indented by what holds it: `- a`, `  1. [x] b`, `> c`, `h2 d`. */
export function outlineOf(blocks: readonly Block[], indent = ''): string[] {
  return blocks.flatMap((block) => outlineOfBlock(block, indent));
}

function outlineOfBlock(block: Block, indent: string): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [`${indent}${inlineText(block.inlines)}`];
    case 'heading':
      return [`${indent}h${block.level} ${inlineText(block.inlines)}`];
    case 'quote':
      return outlineOf(block.children, `${indent}> `);
    case 'list': {
      const { start } = block;
      return block.items.flatMap((item, index) => outlineOfItem(item, start === null ? null : start + index, indent));
    }
    case 'code':
      return [`${indent}code(${block.info}) ${JSON.stringify(block.text)}`];
    case 'rule':
      return [`${indent}---`];
    case 'table':
      return block.rows.map((row) => `${indent}|${row.cells.map(inlineText).join('|')}|`);
    case 'verbatim':
      return [`${indent}${block.role} ${JSON.stringify(block.text)}`];
  }
}

function outlineOfItem(item: ListItem, number: number | null, indent: string): string[] {
  const marker = number === null ? '- ' : `${number}. `;
  const box = item.checked === null ? '' : item.checked ? '[x] ' : '[ ] ';
  const [first = '', ...rest] = outlineOf(item.children, '');
  return [`${indent}${marker}${box}${first}`, ...rest.map((line) => `${indent}  ${line}`)];
}
