import type { PlanId } from '../../shared/ipc/contract';
import type { Desk } from './desk';
import type { Draft } from './drafts';
import type { OpenPlan } from './open-plan';

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
export function autosave({ plans, view, settings, drafts }: Pick<Desk, 'plans' | 'view' | 'settings' | 'drafts'>): {
  readonly windowLeft: () => void;
  readonly stop: () => void;
} {
  const timers = new Map<
    PlanId,
    { readonly text: string; readonly draft: Draft | null; readonly timer: ReturnType<typeof setTimeout> }
  >();

  /** What stands in a field alone is an edit as any other; what stands in a dialog waits there for its answer. */
  const draftOf = (id: PlanId) => {
    const draft = drafts.of(id);
    return draft?.at === 'field' ? draft : null;
  };
  const mayBeSaved = (plan: OpenPlan) => mayAutosave(draftOf(plan.id) === null ? plan : { ...plan, edited: true });

  const save = (id: PlanId) => {
    const before = plans.getState().plans.find((plan) => plan.id === id);
    if (before === undefined || !mayBeSaved(before)) return;
    drafts.takeFields(id);
    const plan = plans.getState().sync(id);
    if (plan !== null && mayAutosave(plan)) void plans.getState().save(id);
  };

  const follow = () => {
    const isOn = settings.getState().autosave === 'after-pause';
    const open = plans.getState().plans;
    for (const [id, { timer }] of timers) {
      if (isOn && open.some((plan) => plan.id === id && mayBeSaved(plan))) continue;
      clearTimeout(timer);
      timers.delete(id);
    }
    if (!isOn) return;
    for (const plan of open) {
      const waiting = timers.get(plan.id);
      const draft = draftOf(plan.id);
      if (!mayBeSaved(plan) || (waiting?.text === plan.text && waiting.draft === draft)) continue;
      clearTimeout(waiting?.timer);
      const timer = setTimeout(() => {
        timers.delete(plan.id);
        save(plan.id);
      }, PAUSE);
      timers.set(plan.id, { text: plan.text, draft, timer });
    }
  };

  const offs = [plans.subscribe(follow), settings.subscribe(follow), drafts.subscribe(follow)];
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
