import { UNDO_COMMAND } from 'lexical';
import { describe, expect, test, vi } from 'vitest';
import * as cleanHtml from '../../../../../src/renderer/editor/clipboard/clean-html';
import type { HtmlReader } from '../../../../../src/renderer/editor/clipboard/clipping';
import { HtmlPaste } from '../../../../../src/renderer/editor/clipboard/html-paste';
import { p } from '../blocks';
import { type EditorFixture, openEditor } from '../editor-fixture';

const CLIPPING = { own: '', markdown: '', html: '<p>x <b>y</b></p>', text: 'x y', codeLanguage: null };

interface SlowPaste extends EditorFixture {
  readonly paste: () => void;
  readonly loaded: () => void;
  readonly failed: () => void;
}

/** An editor whose reader of HTML comes when the test says so. */
function openSlow(): SlowPaste {
  const fixture = openEditor([p('one'), p('two')]);
  let loaded: (reader: HtmlReader) => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;
  const reader = new Promise<HtmlReader>((resolve, reject) => {
    loaded = resolve;
    failed = reject;
  });
  const slow = new HtmlPaste(fixture.editor, () => reader);
  return {
    ...fixture,
    paste: () => fixture.edit(() => slow.$insert(CLIPPING, 'inside')),
    loaded: () => loaded(cleanHtml),
    failed: () => failed(new Error('the file is gone')),
  };
}

describe('HTML that takes a while to be read', () => {
  test('goes where it was pasted though the caret has moved on', async () => {
    const slow = openSlow();
    slow.caret('one');
    slow.paste();
    await Promise.resolve();
    slow.caret('two');
    expect(slow.outline()).toEqual(['one', 'two']);
    slow.loaded();
    await vi.waitFor(() => expect(slow.outline()).toEqual(['onex {1:y}', 'two']));
    slow.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(slow.outline()).toEqual(['one', 'two']);
  });

  test('goes to the caret when something was written meanwhile', async () => {
    const slow = openSlow();
    slow.caret('one');
    slow.paste();
    await Promise.resolve();
    slow.caret('two');
    slow.type('!');
    slow.loaded();
    await vi.waitFor(() => expect(slow.outline()).toEqual(['one', 'two!x {1:y}']));
  });

  test('twice comes twice, in order', async () => {
    const slow = openSlow();
    slow.caret('one');
    slow.paste();
    slow.paste();
    slow.loaded();
    await vi.waitFor(() => expect(slow.outline()).toEqual(['onex {1:y}x {1:y}', 'two']));
  });

  test('is the plain text when it can not be read at all', async () => {
    const slow = openSlow();
    slow.caret('one');
    slow.paste();
    slow.failed();
    await vi.waitFor(() => expect(slow.outline()).toEqual(['onex y', 'two']));
  });

  test('of a plan that was closed is dropped', async () => {
    const slow = openSlow();
    slow.caret('one');
    slow.paste();
    slow.editor.setRootElement(null);
    slow.loaded();
    await new Promise((resolve) => setImmediate(resolve));
    expect(slow.outline()).toEqual(['one', 'two']);
  });
});
