import type { Desk } from './desk';

/** How long the window is left to what it shows first, in milliseconds. */
const PAUSE = 700;

/** Does something once, when the window shows what it starts with and then has time. */
export function onceShown({ plans, view, editors }: Pick<Desk, 'plans' | 'view' | 'editors'>, act: () => void): void {
  const stops: (() => void)[] = [];
  const look = () => {
    const { activeId } = view.getState();
    if (!plans.getState().started || (activeId !== null && editors.get(activeId) === null)) return;
    for (const stop of stops.splice(0)) stop();
    setTimeout(() => requestIdleCallback(act, { timeout: PAUSE * 4 }), PAUSE);
  };
  stops.push(plans.subscribe(look), view.subscribe(look), editors.subscribe(look));
  look();
}
