import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlandeskBridge } from '../../shared/ipc/bridge';
import type { PlanId } from '../../shared/ipc/contract';
import type { PlanPreferences } from '../../shared/settings/plan-preferences';
import { answerOf } from './answer-of';
import type { PlansState } from './plans-store';
import type { ViewState } from './view-state';

export interface PreferencesState {
  /** What was chosen for each open plan; a plan is missing until main has told. */
  readonly byPlan: Readonly<Record<PlanId, PlanPreferences>>;
  /** What was chosen for a plan, asked for where it is not known yet; empty where that fails. */
  of(id: PlanId): Promise<PlanPreferences>;
  /** Puts these in place of the old ones; one that is undefined is forgotten. */
  change(id: PlanId, change: PlanPreferences): Promise<void>;
}

export interface PreferencesNeeds {
  readonly bridge: Pick<PlandeskBridge, 'planPreferences' | 'planChangePreferences'>;
  readonly plans: StoreApi<PlansState>;
  readonly view: StoreApi<ViewState>;
}

/** What was chosen for single plans. It is kept by main, outside of the plans. */
export function createPreferencesStore({ bridge, plans, view }: PreferencesNeeds): StoreApi<PreferencesState> {
  const isOpen = (id: PlanId) => plans.getState().plans.some((plan) => plan.id === id);
  const asked = new Map<PlanId, Promise<PlanPreferences>>();

  const store = createStore<PreferencesState>()((set, get) => {
    const take = (id: PlanId, preferences: PlanPreferences) => {
      if (isOpen(id)) set(({ byPlan }) => ({ byPlan: { ...byPlan, [id]: preferences } }));
    };
    return {
      byPlan: {},

      of: (id) => {
        const known = get().byPlan[id];
        if (known !== undefined) return Promise.resolve(known);
        const running = asked.get(id);
        if (running !== undefined) return running;
        const asking = answerOf(() => bridge.planPreferences({ id })).then((result) => {
          asked.delete(id);
          // What was chosen meanwhile is newer.
          const now = get().byPlan[id] ?? (result.ok ? result.value : {});
          if (result.ok) take(id, now);
          return now;
        });
        asked.set(id, asking);
        return asking;
      },

      change: async (id, change) => {
        take(id, { ...get().byPlan[id], ...change });
        const result = await answerOf(() => bridge.planChangePreferences({ id, change }));
        if (result.ok) take(id, result.value);
        else view.getState().tellProblem('This plan’s preferences', result.problem);
      },
    };
  });

  plans.subscribe(({ plans: open }) => {
    const { byPlan } = store.getState();
    const left = Object.entries(byPlan).filter(([id]) => open.some((plan) => plan.id === id));
    if (left.length < Object.keys(byPlan).length) store.setState({ byPlan: Object.fromEntries(left) });
  });
  return store;
}
