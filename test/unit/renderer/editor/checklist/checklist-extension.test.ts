import { expect, test } from 'vitest';
import { item, ol, p, task, ul } from '../blocks';
import { openEditor } from '../editor-fixture';

const boxes = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[role="checkbox"]')];
const click = (box: HTMLElement | undefined) =>
  box?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));

test('a box is named by the text of its task and follows it as one types', () => {
  const { root, caret, type } = openEditor([ul(task('write', false, ul(task('inner'))), item('no task'))]);
  expect(boxes(root).map((box) => box.ariaLabel)).toEqual(['write', 'inner']);
  caret('write');
  type('!');
  expect(boxes(root)[0]?.ariaLabel).toBe('write!');
});

test('a click ticks the task and nothing else, and another unticks it', () => {
  const { root, outline } = openEditor([ol(1, task('a'), task('b'))]);
  click(boxes(root)[1]);
  expect(outline()).toEqual(['1. [ ] a', '2. [x] b']);
  expect(boxes(root)[1]?.ariaChecked).toBe('true');
  click(boxes(root)[1]);
  expect(outline()).toEqual(['1. [ ] a', '2. [ ] b']);
});

test('Space and Enter on a focused box toggle it and never type into the plan', () => {
  const { root, outline } = openEditor([ul(task('a')), p('text')]);
  for (const key of [' ', 'Enter', ' ']) {
    boxes(root)[0]?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }
  expect(outline()).toEqual(['- [x] a', 'text']);
});

test('Mod+Enter ticks the task that holds the caret', () => {
  const { caret, key, outline } = openEditor([ul(task('a'))]);
  caret('a');
  key('Enter', { ctrlKey: true });
  expect(outline()).toEqual(['- [x] a']);
});
