import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandId } from '../../shared/commands/command-list';
import type { ImageWords } from '../../shared/images/image-words';
import type { PlanPlace as KeptPlace, PlanId } from '../../shared/ipc/contract';
import type { Problem } from '../../shared/ipc/result';
import type { PlanEdit } from '../../shared/plan/edits/plan-edit';
import type { Paper } from '../../shared/print/print-options';
import type { CaretState, PlanPlace } from '../editor/editor-handle';

export type PanelName = 'outline' | 'review';

/** The tabs of the panel at the right. */
export const REVIEW_TABS = ['checklist', 'readiness', 'decisions'] as const;
export type ReviewTab = (typeof REVIEW_TABS)[number];

/** How much room the window has: panels at both sides, one at a time, or none until it is asked for. */
export type Room = 'two' | 'one' | 'none';

/** The parts of the Settings dialog. */
export type SettingsSectionId = 'look' | 'writing' | 'saving' | 'plans' | 'printing' | 'shortcuts';

/** What is asked of an image: which to insert, what pasted ones show, or how the selected one is to change. */
export type ImageTask =
  | { readonly kind: 'choose' }
  | { readonly kind: 'add'; readonly files: readonly File[] }
  | { readonly kind: 'change'; readonly image: ImageWords };

/** The one dialog that is open. */
export type Dialog =
  | { readonly kind: 'close'; readonly ids: readonly PlanId[]; readonly closes: 'plans' | 'window' }
  | { readonly kind: 'revert'; readonly id: PlanId }
  | { readonly kind: 'table-size'; readonly id: PlanId }
  | { readonly kind: 'versions'; readonly id: PlanId }
  | { readonly kind: 'link'; readonly id: PlanId; readonly href: string | null }
  | { readonly kind: 'image'; readonly id: PlanId; readonly task: ImageTask }
  | { readonly kind: 'code-language'; readonly id: PlanId; readonly word: string }
  | { readonly kind: 'export'; readonly id: PlanId }
  | {
      readonly kind: 'renumber';
      readonly id: PlanId;
      readonly title: string;
      readonly edit: PlanEdit;
      /** The same without new numbers; null where the numbers are all there is. */
      readonly plain: PlanEdit | null;
    }
  | { readonly kind: 'rename'; readonly id: PlanId; readonly headingIndex: number; readonly words: string }
  | { readonly kind: 'new-from' }
  | { readonly kind: 'save-template'; readonly id: PlanId }
  | { readonly kind: 'options'; readonly id: PlanId; readonly decision: number }
  | { readonly kind: 'settings'; readonly section: SettingsSectionId }
  | { readonly kind: 'shortcuts' }
  /** `start` is what stands in its field at first: `>` for commands, `@` for headings, nothing for all else. */
  | { readonly kind: 'palette'; readonly start: '' | '>' | '@' };

/** How many commands of the palette are remembered. */
const MOST_RECENT = 8;

/** Something that the person is told until it is dismissed. */
export type Notice =
  | { readonly key: number; readonly kind: 'done'; readonly text: string }
  | { readonly key: number; readonly kind: 'problem'; readonly about: string; readonly problem: Problem };

/** A file that is neither UTF-8 nor UTF-16, by the opaque name that main gave it. */
export interface EncodingQuestion {
  readonly file: string;
  readonly name: string;
}

export type ExportProgress = { readonly id: PlanId; readonly done: number; readonly of: number; readonly step: string };

/** What a plan is edited as, and where the person was in it when that was chosen; null for its beginning. */
export interface EditedAs {
  readonly as: 'rich' | 'source';
  readonly from: PlanPlace | null;
}

export interface ViewData {
  readonly activeId: PlanId | null;
  /** Panels that the person wants to see where there is room for both. */
  readonly panels: Readonly<Record<PanelName, boolean>>;
  /** How wide each panel is beside the plan, in CSS pixels. */
  readonly widths: Readonly<Record<PanelName, number>>;
  readonly reviewTab: ReviewTab;
  /** The panel that is shown where there is no room for both. */
  readonly drawer: PanelName | null;
  readonly room: Room;
  readonly carets: Readonly<Record<PlanId, CaretState>>;
  /** Plans that were ever shown as source; the others are edited as rich text. */
  readonly editedAs: Readonly<Record<PlanId, EditedAs>>;
  /** Where the caret is to go in a plan once its editor can take it. */
  readonly waiting: Readonly<Record<PlanId, KeptPlace>>;
  /** The sections that are folded in the outline of each plan, by the names that `outlineRows` gives them. */
  readonly folded: Readonly<Record<PlanId, readonly string[]>>;
  /** Plans whose changes since the last save are shown in place of their editor. */
  readonly reviewed: readonly PlanId[];
  /** The plan in front is shown as the pages that it prints on. */
  readonly previewed: boolean;
  readonly dialog: Dialog | null;
  /** Files that wait for the person to choose their encoding; they are asked for one after the other. */
  readonly encodings: readonly EncodingQuestion[];
  readonly notices: readonly Notice[];
  /** The export that runs; null while none does. */
  readonly exporting: ExportProgress | null;
  /** The paper that was chosen last; null for the one of the settings. */
  readonly paper: Paper | null;
  /** Commands that were chosen in the palette, newest first. */
  readonly recentCommands: readonly CommandId[];
  /** Whether all but the plan is away. */
  readonly focusMode: boolean;
}

export interface ViewState extends ViewData {
  activate(id: PlanId | null): void;
  togglePanel(panel: PanelName): void;
  setWidth(panel: PanelName, width: number): void;
  chooseReview(tab: ReviewTab): void;
  /** Brings a tab of the panel at the right to the front; where it is there already, closes the panel. */
  toggleReview(tab: ReviewTab): void;
  /** Brings a tab of the panel at the right to the front, and the panel with it. */
  showReview(tab: ReviewTab): void;
  setRoom(room: Room): void;
  setCaret(id: PlanId, caret: CaretState): void;
  /** Has the caret go to a place once the plan's editor can take it, or with null forgets that. */
  wait(id: PlanId, place: KeptPlace | null): void;
  editAs(id: PlanId, editedAs: EditedAs): void;
  setFolded(id: PlanId, key: string, isFolded: boolean): void;
  /** Shows the changes of a plan since its last save, or its editor again. */
  showChanges(id: PlanId, shown: boolean): void;
  /** Forgets what was remembered of a plan that is no longer open. */
  forget(id: PlanId): void;
  setPreviewed(previewed: boolean): void;
  openDialog(dialog: Dialog): void;
  closeDialog(): void;
  askEncoding(question: EncodingQuestion): void;
  /** The person has chosen an encoding, or does not want the file any more. */
  answerEncoding(file: string): void;
  tellDone(text: string): void;
  tellProblem(about: string, problem: Problem): void;
  dismiss(key: number): void;
  setExporting(progress: ExportProgress | null): void;
  setPaper(paper: Paper): void;
  setFocusMode(on: boolean): void;
  noteCommand(id: CommandId): void;
}

/** Whether a panel is on screen. */
export function panelShown(view: ViewData, panel: PanelName): boolean {
  return view.room === 'two' ? view.panels[panel] : view.drawer === panel;
}

/** What stands in the pane of a plan. */
export function shownAs(view: ViewData, id: PlanId): 'rich' | 'source' | 'changes' {
  if (view.reviewed.includes(id)) return 'changes';
  return view.editedAs[id]?.as ?? 'rich';
}

export function createViewState(): StoreApi<ViewState> {
  let nextKey = 1;
  return createStore<ViewState>()((set, get) => ({
    activeId: null,
    panels: { outline: true, review: true },
    widths: { outline: 252, review: 304 },
    reviewTab: 'checklist',
    drawer: null,
    room: 'two',
    carets: {},
    editedAs: {},
    waiting: {},
    folded: {},
    reviewed: [],
    previewed: false,
    dialog: null,
    encodings: [],
    notices: [],
    exporting: null,
    paper: null,
    recentCommands: [],
    focusMode: false,

    activate: (activeId) => set(activeId === null ? { activeId, previewed: false } : { activeId }),
    togglePanel: (panel) =>
      set((view) =>
        view.room === 'two'
          ? { panels: { ...view.panels, [panel]: !view.panels[panel] } }
          : { drawer: view.drawer === panel ? null : panel },
      ),
    setWidth: (panel, width) =>
      set((view) =>
        Math.round(width) === view.widths[panel] ? view : { widths: { ...view.widths, [panel]: Math.round(width) } },
      ),
    chooseReview: (reviewTab) => set({ reviewTab }),
    toggleReview: (tab) => {
      const view = get();
      const changesPanel = !panelShown(view, 'review') || view.reviewTab === tab;
      // First, so that a panel that comes finds its tab in front.
      set({ reviewTab: tab });
      if (changesPanel) view.togglePanel('review');
    },
    showReview: (tab) => {
      set({ reviewTab: tab });
      if (!panelShown(get(), 'review')) get().togglePanel('review');
    },
    setRoom: (room) =>
      set((view) =>
        room === view.room ? view : { room, drawer: room === 'one' && view.panels.outline ? 'outline' : null },
      ),
    setCaret: (id, caret) => set((view) => ({ carets: { ...view.carets, [id]: caret } })),
    wait: (id, place) =>
      set((view) => {
        const { [id]: _was, ...waiting } = view.waiting;
        return { waiting: place === null ? waiting : { ...waiting, [id]: place } };
      }),
    setFolded: (id, key, isFolded) =>
      set(({ folded }) => {
        const others = (folded[id] ?? []).filter((each) => each !== key);
        return { folded: { ...folded, [id]: isFolded ? [...others, key] : others } };
      }),
    editAs: (id, editedAs) => set((view) => ({ editedAs: { ...view.editedAs, [id]: editedAs } })),
    showChanges: (id, shown) =>
      set((view) => ({ reviewed: [...view.reviewed.filter((each) => each !== id), ...(shown ? [id] : [])] })),
    forget: (id) =>
      set((view) => {
        const { [id]: _gone, ...carets } = view.carets;
        const { [id]: _was, ...editedAs } = view.editedAs;
        const { [id]: _place, ...waiting } = view.waiting;
        const { [id]: _folds, ...folded } = view.folded;
        const reviewed = view.reviewed.filter((each) => each !== id);
        return {
          carets,
          editedAs,
          waiting,
          folded,
          reviewed,
          dialog: view.dialog !== null && concerns(view.dialog, id) ? null : view.dialog,
        };
      }),
    setPreviewed: (previewed) => set({ previewed }),
    openDialog: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: null }),
    askEncoding: (question) =>
      set(({ encodings }) => ({ encodings: [...encodings.filter(({ file }) => file !== question.file), question] })),
    answerEncoding: (file) => set(({ encodings }) => ({ encodings: encodings.filter((each) => each.file !== file) })),
    tellDone: (text) => {
      const key = nextKey++;
      set((view) => ({ notices: [...view.notices.filter((n) => n.kind !== 'done'), { key, kind: 'done', text }] }));
    },
    tellProblem: (about, problem) => {
      const key = nextKey++;
      set((view) => ({ notices: [...view.notices, { key, kind: 'problem', about, problem }] }));
    },
    dismiss: (key) => set((view) => ({ notices: view.notices.filter((notice) => notice.key !== key) })),
    setExporting: (exporting) => set({ exporting }),
    setPaper: (paper) => set({ paper }),
    setFocusMode: (focusMode) => set({ focusMode }),
    noteCommand: (id) =>
      set((view) => ({
        recentCommands: [id, ...view.recentCommands.filter((each) => each !== id)].slice(0, MOST_RECENT),
      })),
  }));
}

function concerns(dialog: Dialog, id: PlanId): boolean {
  return 'id' in dialog && dialog.id === id;
}
