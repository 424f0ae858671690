import type { StoreApi } from 'zustand/vanilla';
import type { PlandeskBridge } from '../../shared/ipc/bridge';
import type { PlanId, PlanPlace } from '../../shared/ipc/contract';
import { createFindDesk, type FindState } from '../find/find-desk';
import { SpellingDesk } from '../spelling/spelling-desk';
import { createDrafts, type Drafts } from './drafts';
import { createEditorHandles, type EditorHandles } from './editor-handles';
import { createFolderStore, type FolderStore } from './folder-store';
import { followPlan, type LivePlan, today } from './live-plan';
import { createPlansStore, type PlansState } from './plans-store';
import { createPreferencesStore, type PreferencesState } from './preferences-store';
import { createSettingsStore, type SettingsState } from './settings-store';
import { setsDateOnSave, withDateOfSave } from './stamp-date';
import { createViewState, type ViewState } from './view-state';

/** All that one window holds: its plans, what it shows of them, its editors, and the way to main. */
export interface Desk {
  readonly bridge: PlandeskBridge;
  readonly plans: StoreApi<PlansState>;
  readonly view: StoreApi<ViewState>;
  readonly editors: EditorHandles;
  /** What is being typed beside the plans and is to go into them. */
  readonly drafts: Drafts;
  readonly settings: StoreApi<SettingsState>;
  /** What was chosen for single plans. */
  readonly preferences: StoreApi<PreferencesState>;
  /** What is known of the plan in front, a moment after each change. */
  readonly live: StoreApi<LivePlan>;
  /** The folder of plans beside the open ones. */
  readonly folder: StoreApi<FolderStore>;
  /** Finding in the plan in front. */
  readonly find: StoreApi<FindState>;
  readonly spelling: SpellingDesk;
  /** What is to be done right before main may close the window. */
  readonly leaving: Set<() => void>;
}

export function createDesk(bridge: PlandeskBridge): Desk {
  const editors = createEditorHandles();
  const view = createViewState();
  const settings = createSettingsStore(bridge, view);
  const plans = createPlansStore({
    bridge,
    view,
    settings,
    textOf: (id) => editors.get(id)?.getText() ?? null,
    beforeWrite: ({ id, text, baseline }) => {
      const preference = preferences.getState().byPlan[id]?.lastUpdated;
      if (!setsDateOnSave(settings.getState().lastUpdated, preference)) return;
      const dated = withDateOfSave(text, baseline, today());
      // The day is a part of what was edited: one undo takes back both.
      if (dated !== null) editors.get(id)?.replaceQuietly(dated, 'joined');
    },
  });
  const preferences = createPreferencesStore({ bridge, plans, view });
  // A plan that has only just come to the front goes there once its editor can take the caret.
  const goTo = (id: PlanId, place: PlanPlace, isInFront: boolean) => {
    const editor = isInFront ? editors.get(id) : null;
    if (editor === null) view.getState().wait(id, place);
    else {
      editor.goToPlace(place);
      editor.focus();
    }
  };
  const live = followPlan(plans, view, settings);
  return {
    bridge,
    leaving: new Set(),
    plans,
    view,
    editors,
    drafts: createDrafts(),
    settings,
    preferences,
    live,
    find: createFindDesk(view, editors),
    folder: createFolderStore(bridge, plans, view, goTo),
    spelling: new SpellingDesk({ bridge, view, editors, settings, preferences, live }),
  };
}
