import type { PlanId, PlanPlace } from '../../shared/ipc/contract';
import { answerOf } from './answer-of';
import type { Desk } from './desk';
import { shownAs } from './view-state';
import { layoutOf } from './window-layout';

/** How long everything must have stayed as it is, in milliseconds. */
const SETTLED = 600;
/** How long it is waited for that at the most: one may write without a pause. */
const LATEST = 2000;

export interface SessionReporter {
  /** Says that a caret or a scroll position may have changed. */
  readonly moved: () => void;
  readonly stop: () => void;
}

/**
 * Tells main what is open and where the person is in it, for the next start, once that has settled, every two
 * seconds while it does not, and right before the window closes.
 */
export function reportSession(desk: Desk): SessionReporter {
  const places = new Map<PlanId, PlanPlace>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sent = '';
  /** When the first change came that was not told yet. */
  let unsentSince: number | null = null;

  function placeOf(id: PlanId, isInFront: boolean): PlanPlace | null {
    const waiting = desk.view.getState().waiting[id];
    if (waiting !== undefined) return waiting;
    const now = isInFront ? desk.editors.get(id)?.place() : undefined;
    if (now !== undefined) places.set(id, now);
    return places.get(id) ?? null;
  }

  function send(): void {
    unsentSince = null;
    const { plans, started } = desk.plans.getState();
    if (!started) return;
    const view = desk.view.getState();
    const state = {
      plans: plans.map(({ id }) => {
        const as = view.editedAs[id]?.as ?? 'rich';
        // A plan whose changes are shown has no layout to tell a place by.
        const isInFront = id === view.activeId && shownAs(view, id) !== 'changes';
        return { id, place: placeOf(id, isInFront), shownAs: as };
      }),
      front: view.activeId,
      layout: layoutOf(view),
    };
    const key = JSON.stringify(state);
    if (key === sent) return;
    sent = key;
    void answerOf(() => desk.bridge.sessionState(state)).then((result) => {
      if (!result.ok) sent = '';
    });
  }

  const soon = () => {
    clearTimeout(timer);
    unsentSince ??= performance.now();
    timer = setTimeout(send, Math.max(0, Math.min(SETTLED, unsentSince + LATEST - performance.now())));
  };
  const now = () => {
    clearTimeout(timer);
    send();
  };
  desk.leaving.add(now);
  const offs = [desk.plans.subscribe(soon), desk.view.subscribe(soon)];
  return {
    moved: soon,
    stop: () => {
      clearTimeout(timer);
      desk.leaving.delete(now);
      for (const off of offs) off();
    },
  };
}
