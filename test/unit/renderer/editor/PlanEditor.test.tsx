import { act, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CaretState, PlanEditorHandle, PlanEditorProps } from '../../../../src/renderer/editor/editor-handle';
import { PlanEditor } from '../../../../src/renderer/editor/PlanEditor';

let root: Root;
let handle: PlanEditorHandle | null = null;
const texts: string[] = [];
const carets: CaretState[] = [];

const props = (text: string, revision: number): PlanEditorProps => ({
  text,
  revision,
  active: true,
  onChange: (changed) => texts.push(changed),
  onCaret: (caret) => carets.push(caret),
  onFollowLink: () => {},
  onAskLink: () => {},
  onHandle: (given) => {
    handle = given;
  },
});

const show = (given: PlanEditorProps) =>
  act(() =>
    root.render(
      <StrictMode>
        <PlanEditor {...given} />
      </StrictMode>,
    ),
  );

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  texts.length = 0;
  carets.length = 0;
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
});

afterEach(() => act(() => root.unmount()));

test('the plan is a text box of the name "Plan" whose boxes and links have their roles', () => {
  show(props('# A\n\n- [x] done\n', 1));
  const box = document.querySelector('[role="textbox"][aria-multiline="true"][aria-label="Plan"]');
  expect(box?.className).toBe('plan-editor');
  expect(box?.getAttribute('spellcheck')).toBe('false');
  expect(box?.querySelector('h1.plan-h1')?.textContent).toBe('A');
  expect(box?.querySelector('.plan-item--done [role="checkbox"]')?.ariaLabel).toBe('done');
});

test('a new revision replaces the text, and the same one does not touch what was typed', () => {
  show(props('one\n', 1));
  act(() => handle?.goToBlock(0));
  act(() => handle?.run('format.heading-1'));
  expect(handle?.getText()).toBe('# one\n');
  show(props('one\n', 1));
  expect(handle?.getText()).toBe('# one\n');
  show(props('two\n', 2));
  expect(handle?.getText()).toBe('two\n');
  expect(texts.at(-1)).toBe('two\n');
});

test('the toolbar is told what there is at the caret and whether it can be undone', () => {
  show(props('text\n\n1. [ ] task\n', 1));
  act(() => handle?.goToBlock(1));
  expect(carets.at(-1)).toMatchObject({ block: 'checklist', blockIndex: 1, bold: false, link: null, canUndo: false });
  act(() => handle?.run('insert.checklist'));
  expect(carets.at(-1)).toMatchObject({ block: 'ordered-list', canUndo: true, canRedo: false });
  act(() => handle?.run('edit.undo'));
  expect(carets.at(-1)).toMatchObject({ block: 'checklist', canUndo: false, canRedo: true });
});

test('a task is ticked by its number in the plan, wherever it is nested', () => {
  show(props('- [ ] a\n  1. [ ] b\n- c\n\n> - [ ] d\n', 1));
  act(() => handle?.setChecked(2, true));
  act(() => handle?.setChecked(1, true));
  expect(handle?.getText()).toBe('- [ ] a\n  1. [x] b\n- c\n\n> - [x] d\n');
});
