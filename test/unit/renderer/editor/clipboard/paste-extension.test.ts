import { $getClipboardDataFromSelection } from '@lexical/clipboard';
import { $getRoot, CONTROLLED_TEXT_INSERTION_COMMAND, PASTE_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../../src/shared/markdown/blocks';
import { code, h, item, ol, p, quote, table, task, ul } from '../blocks';
import { type EditorFixture, openEditor } from '../editor-fixture';

type Clipping = Record<string, string | undefined>;

/** Copies the top-level blocks from one index to another, as a selection over them does. */
function copy({ editor, edit }: EditorFixture, from: number, to: number): Clipping {
  let clipping: Clipping = {};
  edit(() => {
    const selection = $getRoot().select(from, to + 1);
    clipping = { ...$getClipboardDataFromSelection(selection) };
  });
  editor.read(() => undefined);
  return clipping;
}

function paste({ editor }: EditorFixture, clipping: Clipping): void {
  const data = new DataTransfer();
  for (const [type, value] of Object.entries(clipping)) if (value !== undefined) data.setData(type, value);
  const event = new ClipboardEvent('paste', { clipboardData: data });
  editor.dispatchCommand(PASTE_COMMAND, event);
  editor.read(() => undefined);
}

describe('blocks that are copied and pasted in a plan', () => {
  test.each<[string, Block]>([
    ['a list', ol(3, task('a', true), item('b', ul(item('c'))))],
    ['a quote', quote(p('a'))],
    ['a table', table(['a', 'b'], ['c', ''])],
    ['code', code('a\n  b')],
  ])('%s keeps what it is and where its bytes are', (_, block) => {
    const fixture = openEditor([p('first'), block, p('last')]);
    const clipping = copy(fixture, 1, 1);
    fixture.caret('last');
    paste(fixture, clipping);
    expect(fixture.blocks()).toEqual([p('first'), block, p('last'), block]);
  });

  test('items join the list that holds the caret', () => {
    const fixture = openEditor([ul(item('a'), item('b')), ul(task('x'), item('y'))]);
    const clipping = copy(fixture, 1, 1);
    fixture.caret('a');
    paste(fixture, clipping);
    expect(fixture.outline()).toEqual(['- a', '- [ ] x', '- y', '- b', '- [ ] x', '- y']);
  });

  test('blocks in a table cell become lines of it, as a cell can hold no more', () => {
    const fixture = openEditor([h('t'), ul(item('x')), table(['a'])]);
    const clipping = copy(fixture, 0, 1);
    fixture.caret('a');
    paste(fixture, clipping);
    expect(fixture.outline().at(-1)).toBe('|at/x|');
  });
});

describe('text from elsewhere', () => {
  test('becomes a block for each line, and items in a list', () => {
    const fixture = openEditor([p('a'), ul(item('b'))]);
    fixture.caret('a');
    paste(fixture, { 'text/plain': '1\r\n2\n\n3\n' });
    fixture.caret('b');
    paste(fixture, { 'text/plain': 'x\ny' });
    expect(fixture.outline()).toEqual(['a1', '2', '3', '- bx', '- y']);
  });

  test('keeps its lines and spaces in code, whatever else the clipboard has', () => {
    const fixture = openEditor([code('a')]);
    fixture.caret('a');
    paste(fixture, { 'text/plain': '\n  b\n\nc', 'text/html': '<b>b</b>' });
    expect(fixture.outline()).toEqual(['code(ts) "a\\n  b\\n\\nc"']);
  });

  test('never brings foreign HTML into the page', () => {
    const fixture = openEditor([p('a')]);
    fixture.caret('a');
    paste(fixture, { 'text/html': '<img src=x onerror=alert(1)><h1>b</h1>', 'text/plain': 'b' });
    expect(fixture.outline()).toEqual(['ab']);
    expect(fixture.root.querySelector('img, h1')).toBeNull();
  });

  test('brings no foreign HTML in by a drop either', () => {
    const fixture = openEditor([p('a')]);
    fixture.caret('a');
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/html', '<h1>b</h1>');
    dataTransfer.setData('text/plain', 'b');
    const event = new InputEvent('beforeinput', { inputType: 'insertFromDrop', dataTransfer });
    fixture.edit(() => fixture.editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, event));
    expect(fixture.outline()).toEqual(['ab']);
  });
});
