import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FindQuery } from '../../shared/find/find-query';
import type { FindScope, FindTarget } from '../editor/find/find-target';
import type { EditorHandles } from '../store/editor-handles';
import { shownAs, type ViewState } from '../store/view-state';
import { type FindResult, FindSession, NOTHING_FOUND } from './find-session';
import { createMatcher, type Matcher } from './matcher';

export interface FindData {
  readonly isOpen: boolean;
  /** Whether the bar offers to replace. */
  readonly replaces: boolean;
  readonly query: FindQuery;
  readonly replacement: string;
  readonly inSelection: boolean;
  readonly result: FindResult;
  /** Counts the times that the person asked for the bar: each puts the focus into its field. */
  readonly asked: number;
}

/** Finding in the plan in front, in whichever of its views is shown. */
export interface FindState extends FindData {
  /** Shows the bar, with what is selected in the plan as what is looked for. */
  open(replaces: boolean): void;
  /** Takes the bar and the marks away; the caret is at what was found last. */
  close(): void;
  setQuery(change: Partial<FindQuery>): void;
  setReplacement(replacement: string): void;
  showReplace(replaces: boolean): void;
  /** Looks in what is selected now alone, or everywhere again. False where nothing is selected. */
  toggleSelection(): boolean;
  /** Goes to the next or previous match. With the bar closed opens it. */
  step(direction: 1 | -1): void;
  replaceOne(): void;
  replaceAll(): void;
}

/** Longer selections are a part to look in and not what is looked for. In characters. */
const LONGEST_SEED = 200;

export function createFindDesk(
  view: StoreApi<ViewState>,
  editors: EditorHandles,
  makeMatcher: () => Matcher = createMatcher,
): StoreApi<FindState> {
  const matcher = makeMatcher();
  let session: FindSession | null = null;
  let target: FindTarget | null = null;
  /** What was selected when the bar was opened: going from match to match selects other things. */
  let selected: FindScope | null = null;

  const front = () => {
    const { activeId } = view.getState();
    return activeId === null ? null : editors.get(activeId);
  };

  const store = createStore<FindState>()((set, get) => ({
    isOpen: false,
    replaces: false,
    query: { text: '', matchCase: false, wholeWord: false, isPattern: false },
    replacement: '',
    inSelection: false,
    result: NOTHING_FOUND,
    asked: 0,

    open: (replaces) => {
      const { query, isOpen, asked } = get();
      const found = front()?.find ?? null;
      const text = seed(found);
      if (!isOpen || text !== null) selected = found?.scope() ?? null;
      const next = text === null ? query : { ...query, text: query.isPattern ? query.text : text };
      set({ isOpen: true, replaces: replaces || (isOpen && get().replaces), query: next, asked: asked + 1 });
      if (retarget() || next !== query) session?.setQuery(next, false);
    },
    close: () => {
      if (!get().isOpen) return;
      set({ isOpen: false, inSelection: false });
      retarget();
      front()?.focus();
    },
    setQuery: (change) => {
      const query = { ...get().query, ...change };
      set({ query });
      session?.setQuery(query, true);
    },
    setReplacement: (replacement) => set({ replacement }),
    showReplace: (replaces) => set({ replaces }),
    toggleSelection: () => {
      const inSelection = !get().inSelection;
      const scope = inSelection ? scopeNow() : null;
      if (inSelection && scope === null) return false;
      set({ inSelection });
      session?.setScope(scope);
      return true;
    },
    step: (direction) => {
      if (!get().isOpen) get().open(false);
      session?.step(direction);
    },
    replaceOne: () => session?.replaceCurrent(get().replacement),
    replaceAll: () => session?.replaceAll(get().replacement),
  }));

  /** The selected words of one line, to look for. */
  function seed(found: FindTarget | null): string | null {
    const selection = found?.selection();
    if (!found || !selection || selection.start.piece !== selection.end.piece) return null;
    const { start, end } = selection;
    if (end.offset <= start.offset || end.offset - start.offset > LONGEST_SEED) return null;
    const piece = found
      .groups()
      .flat()
      .find(({ id }) => id === start.piece);
    const text = piece?.text.slice(start.offset, end.offset) ?? '';
    return /[\n\uFFFC]/.test(text) ? null : text;
  }

  function scopeNow(): FindScope | null {
    const now = target?.scope() ?? null;
    // A selected match is where finding went, and not a part of the plan that the person chose.
    return store.getState().result.current === null ? (now ?? selected) : (selected ?? now);
  }

  /** Turns to the editor that is in front now. True if that is another than before. */
  function retarget(): boolean {
    const { isOpen, query } = store.getState();
    const { activeId } = view.getState();
    const isText = activeId !== null && shownAs(view.getState(), activeId) !== 'changes';
    const next = isOpen && isText ? (front()?.find ?? null) : null;
    if (next === target) return false;
    session?.dispose();
    target = next;
    session = next && new FindSession(next, matcher, (result) => store.setState({ result }));
    store.setState({ result: NOTHING_FOUND, inSelection: false });
    session?.setQuery(query, false);
    return true;
  }

  view.subscribe((now, before) => {
    if (now.activeId !== before.activeId || now.reviewed !== before.reviewed || now.editedAs !== before.editedAs) {
      if (now.activeId !== before.activeId) selected = null;
      retarget();
      if (now.activeId === null && store.getState().isOpen) store.setState({ isOpen: false });
    }
  });
  editors.subscribe(() => void retarget());
  return store;
}
