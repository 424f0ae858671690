import { createContext, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import type { CommandId } from '../../shared/commands/command-list';
import { keysOf } from '../../shared/commands/keys-of';
import type { PlanId } from '../../shared/ipc/contract';
import type { PlanPreferences } from '../../shared/settings/plan-preferences';
import { commandOf } from '../commands/command-of';
import type { CommandRunner } from '../commands/command-runner';
import type { Desk } from '../store/desk';
import type { FolderStore } from '../store/folder-store';
import type { LivePlan } from '../store/live-plan';
import type { OpenPlan } from '../store/open-plan';
import type { PlansState } from '../store/plans-store';
import type { SettingsState } from '../store/settings-store';
import type { ViewState } from '../store/view-state';

interface DeskAndRunner {
  readonly desk: Desk;
  readonly runner: CommandRunner;
}

export const DeskContext = createContext<DeskAndRunner | null>(null);

function useDeskContext(): DeskAndRunner {
  const value = useContext(DeskContext);
  if (value === null) throw new Error('DeskContext is missing around this component');
  return value;
}

export function useDesk(): Desk {
  return useDeskContext().desk;
}

export function useRunner(): CommandRunner {
  return useDeskContext().runner;
}

export function usePlans<T>(select: (plans: PlansState) => T): T {
  return useStore(useDesk().plans, select);
}

export function useView<T>(select: (view: ViewState) => T): T {
  return useStore(useDesk().view, select);
}

export function useSettings<T>(select: (settings: SettingsState) => T): T {
  return useStore(useDesk().settings, select);
}

/** What was chosen for a plan; undefined until main has told. */
export function usePreferences(id: PlanId): PlanPreferences | undefined {
  const { preferences } = useDesk();
  useEffect(() => void preferences.getState().of(id), [preferences, id]);
  return useStore(preferences, ({ byPlan }) => byPlan[id]);
}

/** What `select` takes from what is known of the plan in front. */
export function useLivePlan<T>(select: (live: LivePlan) => T): T {
  return useStore(useDesk().live, select);
}

export function useFolder<T>(select: (folder: FolderStore) => T): T {
  return useStore(useDesk().folder, select);
}

/** What `select` takes from the plan in front; null while none is open. */
export function useActivePlan<T>(select: (plan: OpenPlan) => T): T | null {
  const activeId = useView((view) => view.activeId);
  return usePlans((state) => {
    const plan = state.plans.find((each) => each.id === activeId);
    return plan === undefined ? null : select(plan);
  });
}

/** Whether the window runs on macOS, for the spelling of shortcuts. */
export function useIsMac(): boolean {
  return usePlans((plans) => plans.platform === 'mac');
}

/** Tells the keys of a command: the person's own, or those of the list; undefined for none. */
export function useKeysOf(): (id: CommandId) => string | undefined {
  const shortcuts = useSettings((settings) => settings.shortcuts);
  return (id) => keysOf(commandOf(id), shortcuts);
}

/** Whether a command applies now; renders again when that changes. */
export function useCommandEnabled(id: CommandId): boolean {
  const { desk, runner } = useDeskContext();
  const enabled = () => runner.enabled(id);
  useStore(desk.plans, enabled);
  useStore(desk.folder, enabled);
  return useStore(desk.view, enabled);
}
