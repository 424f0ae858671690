import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlandeskBridge } from '../../shared/ipc/bridge';
import type { EventPayload } from '../../shared/ipc/contract';
import type { FolderEntry, OpenedFolder } from '../../shared/ipc/folder-requests';
import { answerOf } from './answer-of';
import type { PlansState } from './plans-store';
import type { ViewState } from './view-state';

export interface FolderData {
  /** Null while no folder is open. */
  readonly folder: OpenedFolder | null;
  readonly entries: ReadonlyMap<string, FolderEntry>;
  /** False until its files are known. */
  readonly isListed: boolean;
  /** How many of its plans are still to be read. */
  readonly left: number;
  readonly isCut: boolean;
  readonly problem: string | null;
  /** What the panel at the left shows. */
  readonly tab: 'outline' | 'plans';
  /** True while the table of all plans stands in place of the plan in front. */
  readonly isTableShown: boolean;
}

export interface FolderStore extends FolderData {
  /** Asks for a folder and shows its plans. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** Opens a plan of the folder, and leaves the table for it. */
  openPlan(path: string): Promise<void>;
  chooseTab(tab: FolderData['tab']): void;
  showTable(isShown: boolean): void;
}

const NONE = { entries: new Map<string, FolderEntry>(), isListed: false, left: 0, isCut: false, problem: null };

/** The folder of plans beside the open ones. Listens to main for as long as the window lives. */
export function createFolderStore(
  bridge: PlandeskBridge,
  plans: StoreApi<PlansState>,
  view: StoreApi<ViewState>,
): StoreApi<FolderStore> {
  return createStore<FolderStore>()((set, get) => {
    bridge.onFolderChanged((news) => set((now) => withNews(now, news)));
    return {
      ...NONE,
      folder: null,
      tab: 'outline',
      isTableShown: false,

      open: async () => {
        const result = await answerOf(() => bridge.folderOpen());
        if (!result.ok) view.getState().tellProblem('Open Folder', result.problem);
        else if (result.value !== null) set({ ...NONE, folder: result.value, tab: 'plans' });
      },

      close: async () => {
        set({ ...NONE, folder: null, tab: 'outline', isTableShown: false });
        const result = await answerOf(() => bridge.folderClose());
        if (!result.ok) view.getState().tellProblem('Close Folder', result.problem);
      },

      openPlan: async (path) => {
        const result = await answerOf(() => bridge.folderOpenPlan({ path }));
        plans.getState().showOpened(path.slice(path.lastIndexOf('/') + 1), result);
        if (result.ok) get().showTable(false);
      },

      chooseTab: (tab) => set({ tab }),
      showTable: (isTableShown) => set({ isTableShown }),
    };
  });
}

function withNews(now: FolderStore, news: EventPayload<'folder:changed'>): Partial<FolderStore> {
  // The last words about a folder that was closed meanwhile.
  if (!news.isNew && now.folder?.shown !== news.folder.shown) return now;
  const entries = new Map(news.isNew ? [] : now.entries);
  for (const path of news.gone) entries.delete(path);
  for (const entry of news.entries) entries.set(entry.path, entry);
  const { folder, isListed, left, isCut, problem } = news;
  return { folder, entries, isListed, left, isCut, problem };
}
