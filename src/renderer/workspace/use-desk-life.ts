import { useEffect } from 'react';
import { handleKeys } from '../commands/key-handler';
import { reportWindow } from '../commands/window-reporter';
import { autosave } from '../store/autosave';
import { requestCloseWindow } from '../store/closing';
import { writeJournal } from '../store/journal-writer';
import { reportSession } from '../store/session-reporter';
import { useDesk, useRunner } from '../ui/desk-context';
import { takeDiskNews } from './disk-news';

/** Connects the desk with main and the keyboard for as long as the window shows it. */
export function useDeskLife(): void {
  const desk = useDesk();
  const runner = useRunner();

  useEffect(() => {
    const session = reportSession(desk);
    const saver = autosave(desk);
    const moves = new AbortController();
    window.addEventListener('blur', saver.windowLeft, { signal: moves.signal });
    for (const event of ['scroll', 'selectionchange'] as const) {
      document.addEventListener(event, session.moved, { capture: true, passive: true, signal: moves.signal });
    }
    const stops = [
      desk.plans.getState().follow(),
      handleKeys(window, desk, runner),
      desk.bridge.onCommandRun((id) => void runner.run(id)),
      desk.bridge.onWindowCloseRequested(() => void requestCloseWindow(desk)),
      reportWindow(desk, runner),
      session.stop,
      saver.stop,
      desk.bridge.onPlanDisk(({ id, news }) => void takeDiskNews(desk, id, news)),
      desk.spelling.start(),
      () => moves.abort(),
      writeJournal({
        bridge: desk.bridge,
        plans: desk.plans,
        drafts: desk.drafts,
        view: desk.view,
        placeOf: (id) => desk.editors.get(id)?.place() ?? null,
        now: () => Date.now(),
      }),
    ];
    // What the window starts with was there before.
    session.moved();
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk, runner]);
}
