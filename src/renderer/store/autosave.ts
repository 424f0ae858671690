import type { StoreApi } from 'zustand/vanilla';
import type { PlanId } from '../../shared/ipc/contract';
import type { OpenPlan } from './open-plan';
import type { PlansState } from './plans-store';
import type { SettingsState } from './settings-store';
import type { ViewState } from './view-state';

/** How long nothing must have been typed in a plan, in milliseconds. */
const PAUSE = 2000;

/**
 * Whether a plan may be saved without the person asking: never one without a file, one that can't be written, one whose
 * file another program changed or took away, text that came back and was not looked at, or after a save that failed.
 */
export function mayAutosave(plan: OpenPlan): boolean {
  return (
    plan.edited &&
    plan.folder !== null &&
    !plan.readOnly &&
    plan.disk.kind === 'same' &&
    plan.recovered === null &&
    plan.saving.kind === 'idle'
  );
}

/**
 * Saves edited plans as the settings say. `windowLeft` tells that the person went to another program. A save
 * that fails shows like any failed save and is not tried again before the person saves.
 */
export function autosave(
  plans: StoreApi<PlansState>,
  view: StoreApi<ViewState>,
  settings: StoreApi<SettingsState>,
): { readonly windowLeft: () => void; readonly stop: () => void } {
  const timers = new Map<PlanId, { readonly text: string; readonly timer: ReturnType<typeof setTimeout> }>();

  const save = (id: PlanId) => {
    const plan = plans.getState().sync(id);
    if (plan !== null && mayAutosave(plan)) void plans.getState().save(id);
  };

  const follow = () => {
    const isOn = settings.getState().autosave === 'after-pause';
    const open = plans.getState().plans;
    for (const [id, { timer }] of timers) {
      if (isOn && open.some((plan) => plan.id === id && mayAutosave(plan))) continue;
      clearTimeout(timer);
      timers.delete(id);
    }
    if (!isOn) return;
    for (const plan of open) {
      const waiting = timers.get(plan.id);
      if (!mayAutosave(plan) || waiting?.text === plan.text) continue;
      clearTimeout(waiting?.timer);
      const timer = setTimeout(() => {
        timers.delete(plan.id);
        save(plan.id);
      }, PAUSE);
      timers.set(plan.id, { text: plan.text, timer });
    }
  };

  const offs = [plans.subscribe(follow), settings.subscribe(follow)];
  follow();
  return {
    windowLeft: () => {
      if (settings.getState().autosave !== 'on-focus-loss' || view.getState().dialog !== null) return;
      for (const { id } of plans.getState().plans) save(id);
    },
    stop: () => {
      for (const off of offs) off();
      for (const { timer } of timers.values()) clearTimeout(timer);
    },
  };
}
