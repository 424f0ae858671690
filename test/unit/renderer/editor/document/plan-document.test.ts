import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  HISTORY_PUSH_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { PlanDocument } from '../../../../../src/renderer/editor/document/plan-document';
import { planEditorExtension } from '../../../../../src/renderer/editor/extensions';
import type { Block } from '../../../../../src/shared/markdown/blocks';

const TEXT =
  '# Plan\r\n\r\nOne  paragraph\r\nof two lines.\r\n\r\n* a\r\n* b\r\n\r\n| x | y |\r\n|---|---|\r\n| 1 | 2 |\r\n';

function open(text: string) {
  const editor = buildEditorFromExtensions(planEditorExtension({ onFollowLink: () => {}, onAskLink: () => {} }));
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.replaceChildren(root);
  editor.setRootElement(root);
  const changes: { text: string; blocks: readonly Block[] }[] = [];
  const plan = new PlanDocument(editor, (changed, blocks) => changes.push({ text: changed, blocks }));
  plan.load(text);
  const type = (index: number, text: string) =>
    editor.update(
      () => {
        const node = plan.$nodeAt(index);
        if ($isElementNode(node)) node.selectEnd().insertText(text);
      },
      { discrete: true },
    );
  return { editor, plan, changes, type };
}

test('a plan that was opened and not edited is reported once, as the same bytes', () => {
  const { plan, changes } = open(TEXT);
  expect(plan.getText()).toBe(TEXT);
  expect(changes.map((change) => change.text)).toEqual([TEXT]);
});

test('one edit changes its own block; all others are the identical objects and the same bytes', () => {
  const { changes, type } = open(TEXT);
  type(0, ' B');
  expect(changes).toHaveLength(2);
  expect(changes[1]?.text).toBe(TEXT.replace('# Plan', '# Plan B'));
  expect(changes[1]?.blocks[0]).not.toBe(changes[0]?.blocks[0]);
  expect(changes[1]?.blocks.slice(1).every((block, at) => block === changes[0]?.blocks[at + 1])).toBe(true);
});

test('undo to the start gives the original bytes', () => {
  const { editor, plan, type } = open(TEXT);
  type(2, ' more');
  expect(plan.getText()).toBe(TEXT.replace('* b', '* b more'));
  for (let step = 0; step < 4; step++) editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(plan.getText()).toBe(TEXT);
});

test('a moved caret and an empty paragraph are no change', () => {
  const { editor, changes } = open(TEXT);
  editor.update(() => $getRoot().selectStart(), { discrete: true });
  expect(changes).toHaveLength(1);
});

test('a second text forgets the first and its history', () => {
  const { editor, plan, changes, type } = open(TEXT);
  type(0, '!');
  plan.load('Other\n');
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(plan.getText()).toBe('Other\n');
  expect(changes.at(-1)?.text).toBe('Other\n');
});

test('an undo that the next edit follows leaves no stale block behind', () => {
  const { editor, plan, type } = open(TEXT);
  type(0, ' B');
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  type(2, ' C');
  expect(plan.getText()).toBe(TEXT.replace('* b', '* b C'));
});

test('blocks that come, go and change places are reported in the order that is seen, also through undo and redo', () => {
  const { editor, plan, changes } = open('a\n\nb\n\nc\n');
  const step = (fn: () => void) => {
    editor.update(fn, { discrete: true, tag: HISTORY_PUSH_TAG });
    return plan.getText();
  };
  const moved = step(() => {
    const [first, last] = [plan.$nodeAt(0), plan.$nodeAt(2)];
    if (first && last) last.insertAfter(first);
  });
  expect(moved).toBe('b\n\nc\n\na\n');
  expect(step(() => plan.$nodeAt(1)?.remove())).toBe('b\n\na\n');
  expect(step(() => plan.$nodeAt(0)?.insertBefore($createParagraphNode().append($createTextNode('x'))))).toBe(
    'x\n\nb\n\na\n',
  );
  for (let undo = 0; undo < 3; undo++) editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(plan.getText()).toBe('a\n\nb\n\nc\n');
  for (let redo = 0; redo < 3; redo++) editor.dispatchCommand(REDO_COMMAND, undefined);
  expect(plan.getText()).toBe('x\n\nb\n\na\n');
  expect(changes).toHaveLength(10);
});

test('a text changed as text is one undo step, and both texts come back byte for byte', () => {
  const { editor, plan, type } = open(TEXT);
  type(0, ' B');
  const edited = plan.getText();
  const changed = edited.replace('* a\r\n* b', '* a\r\n\r\n+ new __list__\r\n* b');
  plan.replaceText(changed);
  expect(plan.getText()).toBe(changed);
  type(0, '!');
  expect(plan.getText()).toBe(changed.replace('# Plan B', '# Plan B!'));
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(plan.getText()).toBe(changed);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(plan.getText()).toBe(edited);
  editor.dispatchCommand(REDO_COMMAND, undefined);
  expect(plan.getText()).toBe(changed);
});

test('a long plan that is edited while it loads is loaded to its end first', async () => {
  const text = Array.from({ length: 1500 }, (_, index) => `Paragraph ${index} with __words__ in it.\n`).join('\n');
  const { plan, changes, type } = open(text);
  expect(changes).toHaveLength(0);
  expect(plan.getText()).toBe(text);
  plan.finishLoading();
  expect(changes.map((change) => change.text)).toEqual([text]);
  type(1400, ' More');
  expect(plan.getText()).toBe(
    text.replace('Paragraph 1400 with __words__ in it.', 'Paragraph 1400 with __words__ in it. More'),
  );
});

test('a long plan loads by itself in slices', async () => {
  const text = Array.from({ length: 1500 }, (_, index) => `Paragraph ${index} with words in it.\n`).join('\n');
  const { changes } = open(text);
  await expect.poll(() => changes.length, { timeout: 10_000 }).toBe(1);
  expect(changes[0]?.blocks).toHaveLength(1500);
});

test('a long plan whose source is in front of it loads all the same', async () => {
  const text = Array.from({ length: 1500 }, (_, index) => `Paragraph ${index} with words in it.\n`).join('\n');
  const { editor, changes } = open(text);
  const root = editor.getRootElement();
  if (root === null) throw new Error('the editor has no element');
  root.hidden = true;
  await expect.poll(() => changes.length, { timeout: 10_000 }).toBe(1);
  expect(changes[0]?.blocks).toHaveLength(1500);
});

test('a long plan that is loaded to its end leaves the caret where the person is writing meanwhile', async () => {
  const text = Array.from({ length: 1500 }, (_, index) => `Paragraph ${index} with words in it.\n`).join('\n');
  const { editor, plan, changes } = open(text);
  editor.update(() => plan.$nodeAt(0)?.selectStart(), { discrete: true });
  const elsewhere = document.createElement('p');
  elsewhere.textContent = 'written elsewhere';
  document.body.append(elsewhere);
  document.getSelection()?.collapse(elsewhere.firstChild, 3);
  plan.finishLoading();
  await expect.poll(() => changes.length, { timeout: 10_000 }).toBe(1);
  expect(document.getSelection()?.anchorNode).toBe(elsewhere.firstChild);
});

test('a file that was empty for a moment comes back without a blank line above its text', () => {
  const { editor, plan } = open('One.\n\nTwo.\n');
  plan.replaceText('');
  plan.replaceText('One.\n\nTwo.\n');
  expect(
    editor.read(() =>
      $getRoot()
        .getChildren()
        .map((node) => node.getTextContent()),
    ),
  ).toEqual(['One.', 'Two.']);
  expect(plan.getText()).toBe('One.\n\nTwo.\n');
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(plan.getText()).toBe('');
});

test('a text of few characters and thousands of cells is not brought onto the page in one go', async () => {
  const line = `${'|c'.repeat(50)}|\n`;
  const text = `${line}${'|-'.repeat(50)}|\n${line.repeat(45)}`;
  const { plan, changes } = open(text);
  expect(plan.isLoading).toBe(true);
  await expect.poll(() => changes.length, { timeout: 10_000 }).toBe(1);
  expect(changes[0]?.text).toBe(text);
  expect(document.querySelectorAll('tr')).toHaveLength(46);
});
