import { $getClipboardDataFromSelection } from '@lexical/clipboard';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  PASTE_COMMAND,
  type TextNode,
} from 'lexical';
import type { PlanSource } from '../../../../../src/shared/markdown/plan-source';
import { readMarkdown } from '../../../../../src/shared/markdown/read-markdown';
import { writeMarkdown } from '../../../../../src/shared/markdown/write-markdown';
import { type EditorFixture, openEditor } from '../editor-fixture';

/** What a clipboard holds, by type. */
export type Clipping = Record<string, string | undefined>;

export interface OpenPlan extends EditorFixture {
  readonly source: PlanSource;
  /** The text that would be saved. */
  readonly text: () => string;
}

export function openPlan(text: string): OpenPlan {
  const source = readMarkdown(text);
  const fixture = openEditor(source.blocks);
  return { ...fixture, source, text: () => writeMarkdown(fixture.blocks(), source) };
}

function $texts(node: LexicalNode): TextNode[] {
  if ($isTextNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($texts) : [];
}

function $find(words: string): { node: TextNode; at: number } {
  const node = $texts($getRoot()).find((text) => text.getTextContent().includes(words));
  if (!node) throw new Error(`No text node holds ${JSON.stringify(words)}.`);
  return { node, at: node.getTextContent().indexOf(words) };
}

/** Selects from the start of the first words to the end of the others. */
export function select({ edit }: EditorFixture, from: string, to = from): void {
  edit(() => {
    const [start, end] = [$find(from), $find(to)];
    const selection = start.node.select(start.at, start.at);
    selection.focus.set(end.node.getKey(), end.at + to.length, 'text');
  });
}

export function copySelected({ editor, edit }: EditorFixture): Clipping {
  let clipping: Clipping = {};
  edit(() => {
    clipping = { ...$getClipboardDataFromSelection($getSelection()) };
  });
  editor.read(() => undefined);
  return clipping;
}

export function cutSelected(fixture: EditorFixture): Clipping {
  const clipping = copySelected(fixture);
  fixture.edit(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.removeText();
  });
  return clipping;
}

/** Copies the top-level blocks from one index to another, as a selection over them does. */
export function copyBlocks(fixture: EditorFixture, from: number, to: number): Clipping {
  fixture.edit(() => void $getRoot().select(from, to + 1));
  return copySelected(fixture);
}

export function dataOf(clipping: Clipping): DataTransfer {
  const data = new DataTransfer();
  for (const [type, value] of Object.entries(clipping)) if (value !== undefined) data.setData(type, value);
  return data;
}

export function paste({ editor }: EditorFixture, clipping: Clipping): void {
  editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent('paste', { clipboardData: dataOf(clipping) }));
  editor.read(() => undefined);
}

/** The same as another program gives it: without what only this window knows. */
export function elsewhere({ 'application/x-lexical-editor': _, ...rest }: Clipping): Clipping {
  return rest;
}
