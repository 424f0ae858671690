import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FindQuery } from '../../shared/find/find-query';
import type { PlandeskBridge } from '../../shared/ipc/bridge';
import type { EventPayload, PlanId, PlanPlace } from '../../shared/ipc/contract';
import type { FolderEntry, FolderFound, FoundPlan, OpenedFolder } from '../../shared/ipc/folder-requests';
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
  readonly tab: 'outline' | 'plans' | 'find';
  readonly find: FolderFind | null;
  /** True while the table of all plans stands in place of the plan in front. */
  readonly isTableShown: boolean;
}

/** A search through the folder, running or done. */
export interface FolderFind {
  readonly run: number;
  readonly query: FindQuery;
  readonly plans: readonly FoundPlan[];
  /** Null while it runs. */
  readonly outcome: FolderFound | 'stopped' | null;
}

export interface FolderStore extends FolderData {
  /** Asks for a folder and shows its plans. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** Opens a plan of the folder, with the caret at a place of it if one is given, and leaves the table for it. */
  openPlan(path: string, caret?: PlanPlace['caret']): Promise<void>;
  /** Looks for a text in all plans; an empty one ends the search. */
  findText(query: FindQuery): Promise<void>;
  stopFind(): Promise<void>;
  chooseTab(tab: FolderData['tab']): void;
  showTable(isShown: boolean): void;
}

/** How far below the upper edge of the view a line that was found comes to stand, in pixels. */
const SEEN_Y = 180;

const NONE = { entries: new Map<string, FolderEntry>(), isListed: false, left: 0, isCut: false, problem: null };

/** The folder of plans beside the open ones. `goTo` leads to a place of an open plan, at once where it
 * was in front already. Listens to main for as long as the window lives. */
export function createFolderStore(
  bridge: PlandeskBridge,
  plans: StoreApi<PlansState>,
  view: StoreApi<ViewState>,
  goTo: (id: PlanId, place: PlanPlace, isInFront: boolean) => void,
): StoreApi<FolderStore> {
  return createStore<FolderStore>()((set, get) => {
    bridge.onFolderFound(({ run, plans: found }) =>
      set(({ find }) => (find?.run === run ? { find: { ...find, plans: [...find.plans, ...found] } } : {})),
    );
    bridge.onFolderChanged((news) => set((now) => withNews(now, news)));
    return {
      ...NONE,
      folder: null,
      tab: 'outline',
      isTableShown: false,
      find: null,

      open: async () => {
        const result = await answerOf(() => bridge.folderOpen());
        if (!result.ok) view.getState().tellProblem('Open Folder', result.problem);
        else if (result.value !== null) set({ ...NONE, find: null, folder: result.value, tab: 'plans' });
      },

      close: async () => {
        set({ ...NONE, find: null, folder: null, tab: 'outline', isTableShown: false });
        const result = await answerOf(() => bridge.folderClose());
        if (!result.ok) view.getState().tellProblem('Close Folder', result.problem);
      },

      openPlan: async (path, caret) => {
        const result = await answerOf(() => bridge.folderOpenPlan({ path }));
        const before = view.getState().activeId;
        plans.getState().showOpened(path.slice(path.lastIndexOf('/') + 1), result);
        if (!result.ok) return;
        get().showTable(false);
        const { id } = result.value;
        if (caret != null) goTo(id, { caret, seen: { line: caret.line, y: SEEN_Y } }, id === before);
      },

      findText: async (query) => {
        if (query.text === '') {
          set({ find: null });
          await get().stopFind();
          return;
        }
        const run = (get().find?.run ?? 0) + 1;
        set({ find: { run, query, plans: [], outcome: null } });
        const result = await answerOf(() => bridge.folderFind({ run, query }));
        if (!result.ok) view.getState().tellProblem('Find in folder', result.problem);
        const outcome = result.ok ? (result.value ?? 'stopped') : 'stopped';
        set(({ find }) => (find?.run === run ? { find: { ...find, outcome } } : {}));
      },

      stopFind: async () => {
        const result = await answerOf(() => bridge.folderStopFind());
        if (!result.ok) view.getState().tellProblem('Find in folder', result.problem);
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
