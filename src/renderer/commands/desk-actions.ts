import type { CommandId } from '../../shared/commands/command-list';
import { answerOf } from '../store/answer-of';
import type { Desk } from '../store/desk';
import { goToRegion } from './go-to-region';

type DeskCommandId = Extract<
  CommandId,
  | 'app.settings'
  | 'help.shortcuts'
  | 'view.palette'
  | 'view.go-to'
  | 'view.review'
  | 'view.focus-mode'
  | 'view.full-screen'
  | `view.zoom-${string}`
  | `view.${string}-region`
>;

/** The commands of the desk around the plan: its dialogs, panels and window. */
export function deskActions(desk: Desk): Readonly<Record<DeskCommandId, () => void>> {
  const view = () => desk.view.getState();

  async function zoom(step: -1 | 0 | 1): Promise<void> {
    const result = await answerOf(() => desk.bridge.windowZoom({ step }));
    if (!result.ok) view().tellProblem('Zoom', result.problem);
  }

  async function fullScreen(): Promise<void> {
    const result = await answerOf(() => desk.bridge.windowFullScreen());
    if (!result.ok) view().tellProblem('Full screen', result.problem);
  }

  return {
    'app.settings': () => view().openDialog({ kind: 'settings', section: 'look' }),
    'help.shortcuts': () => view().openDialog({ kind: 'shortcuts' }),
    'view.palette': () => view().openDialog({ kind: 'palette', start: '>' }),
    'view.go-to': () => view().openDialog({ kind: 'palette', start: '' }),
    'view.review': () => view().togglePanel('review'),
    'view.focus-mode': () => view().setFocusMode(!view().focusMode),
    'view.full-screen': () => void fullScreen(),
    'view.zoom-in': () => void zoom(1),
    'view.zoom-out': () => void zoom(-1),
    'view.zoom-reset': () => void zoom(0),
    'view.next-region': () => goToRegion(desk, 1),
    'view.previous-region': () => goToRegion(desk, -1),
  };
}
