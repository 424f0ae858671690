import { DELETE_CHARACTER_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import { item, ol, p, quote, task, ul } from '../blocks';
import { openEditor } from '../editor-fixture';

describe('Enter in a list', () => {
  test('at the end of an item begins the next item', () => {
    const { caret, key, type, outline } = openEditor([ul(item('a'), item('b'))]);
    caret('a');
    key('Enter');
    type('n');
    expect(outline()).toEqual(['- a', '- n', '- b']);
  });

  test('in the middle of an item takes the rest along and leaves the source with the first half', () => {
    const { caret, key, blocks, outline } = openEditor([ul(item('ab', ul(item('deep'))))]);
    caret('ab', 1);
    key('Enter');
    expect(outline()).toEqual(['- a', '- b', '  - deep']);
    expect(blocks()).toMatchObject([{ items: [{ source: 'i:ab' }, { source: null }] }]);
  });

  test('at the start of an item makes room above it and keeps its source', () => {
    const { caret, key, type, blocks } = openEditor([ul(task('ab', true))]);
    caret('ab', 0);
    key('Enter');
    type('x');
    expect(blocks()).toMatchObject([
      {
        items: [
          { checked: false, source: null },
          { checked: true, source: 'i:ab', children: [{ source: 'p:ab' }] },
        ],
      },
    ]);
  });

  test('behind a ticked task makes one that is not ticked', () => {
    const { caret, key, type, outline } = openEditor([ol(1, task('a', true))]);
    caret('a');
    key('Enter');
    type('b');
    expect(outline()).toEqual(['1. [x] a', '2. [ ] b']);
  });

  test('in an empty nested item moves it out by one level, and then out of the list', () => {
    const { caret, key, type, outline } = openEditor([ul(item('a', ul(item('b'))), item('c'))]);
    caret('b');
    key('Enter');
    key('Enter');
    type('x');
    expect(outline()).toEqual(['- a', '  - b', '- x', '- c']);
    key('Enter');
    key('Enter');
    type('y');
    expect(outline()).toEqual(['- a', '  - b', '- x', 'y', '- c']);
  });
});

describe('Tab in a list', () => {
  test('moves the item below the one before it, and Shift+Tab back again', () => {
    const { caret, key, outline } = openEditor([ul(item('a'), item('b'), item('c'))]);
    caret('b');
    expect(key('Tab').defaultPrevented).toBe(true);
    expect(outline()).toEqual(['- a', '  - b', '- c']);
    key('Tab', { shiftKey: true });
    expect(outline()).toEqual(['- a', '- b', '- c']);
  });

  test('on the first item changes nothing and stays in the editor', () => {
    const { caret, key, outline } = openEditor([ul(item('a'))]);
    caret('a');
    expect(key('Tab').defaultPrevented).toBe(true);
    expect(outline()).toEqual(['- a']);
  });

  test('outwards keeps every line in its place: what followed the item goes below it', () => {
    const { caret, key, outline } = openEditor([ul(item('a', ul(item('b'), item('c')), p('tail')), item('d'))]);
    caret('b');
    key('Tab', { shiftKey: true });
    expect(outline()).toEqual(['- a', '- b', '  - c', '  tail', '- d']);
  });
});

describe('Backspace and Delete in a list', () => {
  test('Backspace at the start of an item moves it out and then unwraps it, without losing its neighbours', () => {
    const { caret, editor, edit, outline } = openEditor([ul(item('a'), item('b', ul(item('c'))), item('d'))]);
    caret('c', 0);
    edit(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
    expect(outline()).toEqual(['- a', '- b', '- c', '- d']);
    edit(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
    expect(outline()).toEqual(['- a', '- b', 'c', '- d']);
  });

  test('Backspace at the start of the first item leaves the rest of the list and its source as they are', () => {
    const { caret, editor, edit, blocks } = openEditor([quote(ul(item('a'), item('b')))]);
    caret('a', 0);
    edit(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
    expect(blocks()).toMatchObject([
      {
        children: [
          { kind: 'paragraph', source: 'p:a' },
          { kind: 'list', source: 'ul', items: [{ source: 'i:b' }] },
        ],
      },
    ]);
  });

  test('Delete at the end of an item joins the next one with all that it holds', () => {
    const { caret, editor, edit, outline } = openEditor([ul(item('a'), item('b', ul(item('c'))), item('d'))]);
    caret('a');
    edit(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false));
    expect(outline()).toEqual(['- ab', '  - c', '- d']);
    caret('ab');
    edit(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false));
    expect(outline()).toEqual(['- abc', '- d']);
  });
});
