import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlandeskBridge } from '../../shared/ipc/bridge';
import { DEFAULT_SETTINGS } from '../../shared/settings/default-settings';
import type { Settings, SettingsChange } from '../../shared/settings/settings';
import { withChange } from '../../shared/settings/with-change';
import { answerOf } from './answer-of';
import type { ViewState } from './view-state';

export interface SettingsState extends Settings {
  /** Changes settings at once, and back where they could not be kept, with a message. */
  change(change: SettingsChange): Promise<void>;
  /** Takes over settings as main has them. */
  take(settings: Settings): void;
}

/** The person's settings in this window. The defaults until main has told them. */
export function createSettingsStore(
  bridge: Pick<PlandeskBridge, 'settingsChange'>,
  view: StoreApi<ViewState>,
): StoreApi<SettingsState> {
  /** Changes that main has not answered: what it says meanwhile does not know them yet. */
  let waiting = 0;
  let settled: Settings = DEFAULT_SETTINGS;

  return createStore<SettingsState>()((set, get) => ({
    ...DEFAULT_SETTINGS,

    change: async (change) => {
      waiting += 1;
      set(withChange(get(), change));
      const result = await answerOf(() => bridge.settingsChange(change));
      if (result.ok) settled = result.value;
      else view.getState().tellProblem('Settings', result.problem);
      waiting -= 1;
      if (waiting === 0) set(settled);
    },

    take: (settings) => {
      settled = settings;
      if (waiting === 0) set(settings);
    },
  }));
}
