import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanId } from '../../shared/ipc/contract';
import type { Block } from '../../shared/markdown/blocks';
import { type Checklist, checklist } from '../../shared/plan/checklist';
import { type OutlineEntry, outline } from '../../shared/plan/outline';
import { type Plan, planOf } from '../../shared/plan/plan';
import { type Day, localDay } from '../../shared/plan/plan-date';
import { type ReadinessOptions, readiness } from '../../shared/plan/readiness/readiness';
import type { Finding } from '../../shared/plan/readiness/rule';
import type { PlansState } from './plans-store';
import type { SettingsState } from './settings-store';
import type { ViewState } from './view-state';

/** What Plandesk knows of the plan in front, for all panels, the status bar and the title bar. */
export interface LivePlan {
  /** Null while no plan is open. */
  readonly id: PlanId | null;
  readonly plan: Plan;
  readonly outline: readonly OutlineEntry[];
  readonly checklist: Checklist;
  readonly findings: readonly Finding[];
}

/** The longest that the panels stay behind a keystroke, in milliseconds. */
const MOST_WAIT = 60;

/** Runs a task once the window has nothing better to do; answers the function that calls it off. */
export type Idle = (task: () => void) => () => void;

function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(task, 0);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(task, { timeout: MOST_WAIT });
  return () => cancelIdleCallback(handle);
}

/** The day that it is here. */
export function today(): Day {
  return localDay(new Date());
}

/** What readiness is told here: the day, and the rules that are off in every plan. */
export function readinessHere({ readinessOff }: Pick<SettingsState, 'readinessOff'>): ReadinessOptions {
  return { today: today(), off: new Set(readinessOff) };
}

function read(id: PlanId | null, blocks: readonly Block[], options: ReadinessOptions): LivePlan {
  const plan = planOf(blocks);
  return {
    id,
    plan,
    outline: outline(blocks),
    checklist: checklist(blocks),
    findings: readiness(plan, options),
  };
}

/** Follows the plan in front: at once when another one comes there, and off the typing path when its text changes. */
export function followPlan(
  plans: StoreApi<PlansState>,
  view: StoreApi<ViewState>,
  settings: StoreApi<SettingsState>,
  idle: Idle = whenIdle,
): StoreApi<LivePlan> {
  const front = () => {
    const { activeId } = view.getState();
    return plans.getState().plans.find((plan) => plan.id === activeId);
  };
  const here = () => readinessHere(settings.getState());
  const live = createStore<LivePlan>()(() => read(null, [], here()));
  let cancel: (() => void) | null = null;

  function renew(): void {
    cancel?.();
    cancel = null;
    const plan = front();
    live.setState(read(plan?.id ?? null, plan?.blocks ?? [], here()), true);
  }

  function look(): void {
    const plan = front();
    const shown = live.getState();
    if (plan?.id !== (shown.id ?? undefined)) renew();
    else if (plan !== undefined && plan.blocks !== shown.plan.blocks) cancel ??= idle(renew);
  }

  plans.subscribe(look);
  view.subscribe(look);
  settings.subscribe(({ readinessOff }, before) => {
    if (readinessOff !== before.readinessOff) renew();
  });
  return live;
}
