import { expect, test } from 'vitest';
import { createViewState, panelShown } from '../../../../src/renderer/store/view-state';
import { caret, PROBLEM } from './test-desk';

test('where there is room for both panels each folds on its own', () => {
  const view = createViewState();
  view.getState().togglePanel('outline');
  expect(panelShown(view.getState(), 'outline')).toBe(false);
  expect(panelShown(view.getState(), 'review')).toBe(true);
});

test('in a narrow window one panel shows at a time, and widening brings back what was wished', () => {
  const view = createViewState();
  view.getState().setRoom('one');
  expect(panelShown(view.getState(), 'outline')).toBe(true);
  view.getState().togglePanel('review');
  expect(panelShown(view.getState(), 'outline')).toBe(false);
  expect(panelShown(view.getState(), 'review')).toBe(true);
  view.getState().setRoom('none');
  expect(panelShown(view.getState(), 'review')).toBe(false);
  view.getState().setRoom('two');
  expect(panelShown(view.getState(), 'outline')).toBe(true);
  expect(panelShown(view.getState(), 'review')).toBe(true);
});

test('a problem stays until it is dismissed, finished work makes room for the next', () => {
  const view = createViewState();
  view.getState().tellProblem('a.md', PROBLEM);
  view.getState().tellDone('Exported a.pdf');
  view.getState().tellDone('Exported b.pdf');
  expect(view.getState().notices.map((notice) => notice.kind)).toEqual(['problem', 'done']);
  const [problem] = view.getState().notices;
  view.getState().dismiss(problem?.key ?? -1);
  expect(view.getState().notices).toMatchObject([{ text: 'Exported b.pdf' }]);
});

test('a closed plan leaves neither its caret nor its dialog behind', () => {
  const view = createViewState();
  view.getState().setCaret('plan-a', caret());
  view.getState().openDialog({ kind: 'revert', id: 'plan-a' });
  view.getState().forget('plan-a');
  expect(view.getState().carets).toEqual({});
  expect(view.getState().dialog).toBeNull();
});
