import { expect, it } from 'vitest';
import { createDesk } from '../../../../src/renderer/store/desk';
import { createViewState } from '../../../../src/renderer/store/view-state';
import { layoutOf, viewOf } from '../../../../src/renderer/store/window-layout';
import { windowLayout } from '../../../../src/shared/ipc/window-layout';
import { paperMain, startDesk } from './test-desk';

it('the window is arranged as it was left, and names of other versions say nothing', () => {
  const view = createViewState().getState();
  const kept = {
    panels: { outline: false, minimap: true },
    widths: { review: 400, minimap: 90 },
    reviewTab: 'readiness',
    recentCommands: ['format.bold', 'file.gone', '__proto__'],
  };
  expect(viewOf(kept, view)).toEqual({
    panels: { outline: false, review: true },
    widths: { outline: view.widths.outline, review: 400 },
    reviewTab: 'readiness',
    recentCommands: ['format.bold'],
  });
  expect(viewOf({ ...kept, reviewTab: 'gone' }, view).reviewTab).toBe('checklist');
});

it('a tampered layout costs what does not fit in it', () => {
  expect(windowLayout.parse({ panels: { outline: 'no' }, widths: { outline: 1e9 }, reviewTab: 7 })).toEqual({
    panels: {},
    widths: {},
    reviewTab: null,
    recentCommands: [],
  });
});

it('a start takes over what was kept', async () => {
  const main = paperMain();
  const first = createDesk(main.bridge);
  first.view.getState().togglePanel('review');
  first.view.getState().setWidth('outline', 300.4);
  first.view.getState().noteCommand('file.new');
  first.view.getState().noteCommand('file.open');
  first.view.getState().noteCommand('file.new');
  main.layout = layoutOf(first.view.getState());
  const second = createDesk(main.bridge);
  await startDesk(second, main);
  expect(layoutOf(second.view.getState())).toEqual({
    panels: { outline: true, review: false },
    widths: { outline: 300, review: 304 },
    reviewTab: 'checklist',
    recentCommands: ['file.new', 'file.open'],
  });
});
