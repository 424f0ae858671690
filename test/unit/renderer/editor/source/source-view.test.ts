import { afterEach, describe, expect, it } from 'vitest';
import type { CaretState, PlanEditorHandle } from '../../../../../src/renderer/editor/editor-handle';
import { documentAtOnce } from '../../../../../src/renderer/editor/source/document-in-slices';
import type { RichHistory } from '../../../../../src/renderer/editor/source/source-timeline';
import { SourceView } from '../../../../../src/renderer/editor/source/source-view';
import type { Block } from '../../../../../src/shared/markdown/blocks';

/** A rich editor's history on paper: the texts it has been, and which of them it is. */
function paperHistory(texts: readonly string[], at: number): RichHistory & { readonly text: () => string } {
  let now = at;
  return {
    canUndo: () => now > 0,
    canRedo: () => now < texts.length - 1,
    step: (command) => {
      now += command === 'edit.undo' ? -1 : 1;
      return texts[now] ?? '';
    },
    text: () => texts[now] ?? '',
  };
}

const open: SourceView[] = [];
afterEach(() => {
  for (const view of open.splice(0)) view.dispose();
});

function show(text: string, rich: RichHistory = paperHistory([text], 0)) {
  const told = { texts: [] as string[], caret: null as CaretState | null, read: null as readonly Block[] | null };
  const events = {
    onText: (now: string) => void told.texts.push(now),
    onRead: (_: string, blocks: readonly Block[]) => {
      told.read = blocks;
    },
    onCaret: (caret: CaretState) => {
      told.caret = caret;
    },
    onAddImages: () => undefined,
  };
  // Outside of the page: happy-dom tells of a moved selection in the midst of moving it, which no browser does.
  const view = new SourceView(document.createElement('div'), { text, doc: documentAtOnce(text) }, null, events, rich);
  open.push(view);
  const undo = () => view.run('edit.undo');
  const redo = () => view.run('edit.redo');
  return { view: view as PlanEditorHandle, told, undo, redo, can: () => [told.caret?.canUndo, told.caret?.canRedo] };
}

describe('one history for a visit to the source and what was done before it', () => {
  it('undo leads through the visit into the older steps, and redo all the way back', () => {
    const { view, undo, redo, can } = show('c\r\n', paperHistory(['a\r\n', 'b\r\n', 'c\r\n'], 2));
    view.replaceText('c\r\nnew\r\n');
    expect(view.getText()).toBe('c\r\nnew\r\n');
    const seen: string[] = [];
    for (let step = 0; step < 3; step++) {
      undo();
      seen.push(view.getText());
    }
    expect(seen).toEqual(['c\r\n', 'b\r\n', 'a\r\n']);
    expect(can()).toEqual([false, true]);
    for (let step = 0; step < 3; step++) redo();
    expect(view.getText()).toBe('c\r\nnew\r\n');
    expect(can()).toEqual([true, false]);
  });

  it('typing after an undo ends what could be redone, in both histories', () => {
    const { view, undo, redo, can } = show('b\n', paperHistory(['a\n', 'b\n'], 1));
    view.replaceText('b2\n');
    undo();
    undo();
    expect(view.getText()).toBe('a\n');
    view.replaceText('other\n');
    expect(can()).toEqual([true, false]);
    redo();
    expect(view.getText()).toBe('other\n');
    undo();
    expect(view.getText()).toBe('a\n');
    expect(can()).toEqual([false, true]);
    redo();
    expect(view.getText()).toBe('other\n');
    expect(can()).toEqual([true, false]);
  });

  it('what was undone before the visit can be redone in it', () => {
    const { view, redo, can } = show('a\n', paperHistory(['a\n', 'b\n'], 0));
    expect(can()).toEqual([false, true]);
    redo();
    expect(view.getText()).toBe('b\n');
  });
});

describe('what the desk asks of the source view', () => {
  it('ticking a task in the panel changes its one character', () => {
    const { view, told } = show('- [ ] a\r\n  > 1. [ ] b\r\n- [x] c\r\n');
    view.setChecked(1, true);
    view.setChecked(2, false);
    expect(view.getText()).toBe('- [ ] a\r\n  > 1. [x] b\r\n- [ ] c\r\n');
    expect(told.texts.at(-1)).toBe(view.getText());
    expect(told.read).toHaveLength(1);
  });

  it('a jump puts the caret on the line of the block, after edits too', () => {
    const { view } = show('# A\n\nwords\n\n## B\n');
    view.replaceText('# A\n\nmore\n\nwords\n\n## B\n');
    view.goToBlock(3);
    expect(view.place().caret).toEqual({ line: 6, column: 0 });
  });

  it('a place is taken and given back in lines and columns', () => {
    const { view } = show('# A\n\nwords\n');
    view.goToPlace({ caret: { line: 2, column: 3 }, seen: { line: 2, y: 10 } });
    expect(view.place().caret).toEqual({ line: 2, column: 3 });
    view.goToPlace({ caret: { line: 99, column: 99 }, seen: { line: 99, y: 0 } });
    expect(view.place().caret).toEqual({ line: 3, column: 0 });
  });
});
