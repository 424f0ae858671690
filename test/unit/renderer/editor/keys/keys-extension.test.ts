import { expect, test } from 'vitest';
import { commandOfKey } from '../../../../../src/renderer/editor/keys/command-keys';
import { p } from '../blocks';
import { openEditor } from '../editor-fixture';

const press = (key: string, code: string, modifiers: KeyboardEventInit) =>
  commandOfKey(new KeyboardEvent('keydown', { key, code, ...modifiers }));

test.each([
  ['b', 'KeyB', { ctrlKey: true }, 'format.bold'],
  ['b', 'KeyB', { metaKey: true }, 'format.bold'],
  ['X', 'KeyX', { ctrlKey: true, shiftKey: true }, 'format.strike'],
  ['*', 'Digit8', { ctrlKey: true, shiftKey: true }, 'format.bullet-list'],
  ['>', 'Period', { ctrlKey: true, shiftKey: true }, 'format.quote'],
  ['º', 'Digit0', { metaKey: true, altKey: true }, 'format.paragraph'],
  ['z', 'KeyZ', { ctrlKey: true }, 'edit.undo'],
  ['b', 'KeyB', {}, null],
  ['s', 'KeyS', { ctrlKey: true }, null],
  ['b', 'KeyB', { ctrlKey: true, shiftKey: true }, null],
])('%s (%s) asks for the command of the app’s list', (key, code, modifiers, command) => {
  expect(press(key, code, modifiers)).toBe(command);
});

test('Mod+K asks for a link dialog and does not reach the browser', () => {
  const { caret, key, asked } = openEditor([p('a')]);
  caret('a');
  expect(key('k', { code: 'KeyK', ctrlKey: true }).defaultPrevented).toBe(true);
  expect(asked).toEqual([null]);
});

test('Escape leads out of the editor to the toolbar, so that nobody is caught by Tab', () => {
  const { caret, key, root } = openEditor([p('a')]);
  const toolbar = document.createElement('div');
  toolbar.setAttribute('role', 'toolbar');
  const button = document.createElement('button');
  toolbar.append(button);
  document.body.append(toolbar);
  root.focus();
  caret('a');
  key('Escape');
  expect(document.activeElement).toBe(button);
});

test('underline, which would be shown but never saved, can’t be typed', () => {
  const { caret, key, type, outline, root } = openEditor([p('a')]);
  caret('a');
  key('u', { code: 'KeyU', ctrlKey: true });
  type('b');
  expect(outline()).toEqual(['ab']);
  expect(root.querySelectorAll('p > *')).toHaveLength(1);
});
