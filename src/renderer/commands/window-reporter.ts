import { answerOf } from '../store/answer-of';
import type { Desk } from '../store/desk';
import type { CommandRunner } from './command-runner';

/**
 * Keeps main's title bar and menu true: sends the title, the edited mark and the commands that do not apply whenever
 * one of them changes, at most once a turn. Answers the function that stops it.
 */
export function reportWindow(desk: Desk, runner: CommandRunner): () => void {
  let sent = '';
  let waiting = false;

  function send(): void {
    waiting = false;
    const { activeId } = desk.view.getState();
    const { plans } = desk.plans.getState();
    const active = plans.find((plan) => plan.id === activeId);
    const live = desk.live.getState();
    const { done, total } = live.checklist;
    const progress = live.id === activeId && total > 0 ? ` (${done}/${total})` : '';
    const state = {
      title: `${(active?.name ?? '').slice(0, 1000)}${progress}`,
      edited: active?.edited ?? false,
      disabled: [...runner.disabled()],
      checked: [...runner.checked()],
    };
    const key = JSON.stringify(state);
    if (key === sent) return;
    sent = key;
    // A title that could not be set is nothing to trouble the person with; the next change sets it again.
    void answerOf(() => desk.bridge.windowState(state)).then((result) => {
      if (!result.ok) sent = '';
    });
  }

  function soon(): void {
    if (waiting) return;
    waiting = true;
    queueMicrotask(send);
  }

  const stops = [desk.plans, desk.view, desk.live, desk.folder].map((store) => store.subscribe(soon));
  soon();
  return () => {
    for (const stop of stops) stop();
  };
}
