import type { PlanId } from '../../shared/ipc/contract';

/**
 * Words that a person types into an input and that become a part of a plan once they are taken over: by Enter, by leaving
 * the input, or by the button of a dialog.
 *
 * What is promised of them: within a second of a key the journal holds the plan's text with the words in it, as far as
 * {@link textWith} can write them, so that a kill or a crash loses no more of them than of the plan. They make no undo step
 * before they are taken, and Escape gives them up. A save, an export or another command takes them first, and closing the
 * window takes them and then asks, as it does about any edit.
 *
 * A draft are the value of a field, the new words of a heading, and the description of a picture. None are the address of a
 * link, which the journal does not keep although closing takes it, and words that never go into a plan, such as what is
 * searched for.
 */
export interface Draft {
  /** A `field` stays where it is when its words are taken; a `dialog` closes, which only the person may cause. */
  readonly at: 'field' | 'dialog';
  /**
   * The plan's text with the words in it, for the journal; null where they can't be written there. Asked for as often as
   * the journal is written, so it must be quick in a long text too.
   */
  readonly textWith: (text: string) => string | null;
  /** Has the plan take the words; false where it can't: then they stay, and the person was told why. */
  readonly take: () => boolean | Promise<boolean>;
}

/** The drafts of the window: at most one for each place where words are typed. */
export interface Drafts {
  /** Notes a draft. Answers the function that forgets it: it was taken, given up, or other words came in its place. */
  open(id: PlanId, draft: Draft): () => void;
  /** The newest draft of a plan; null for none. */
  of(id: PlanId): Draft | null;
  /** Has the fields of a plan, or of all, take what was typed into them. False where one can't. */
  takeFields(id?: PlanId): boolean;
  /** The same for dialogs too, one of which may first have to write a picture. */
  takeAll(): Promise<boolean>;
  /** Has a listener called after each change. Answers the function that stops it. */
  subscribe(listener: () => void): () => void;
}

export function createDrafts(): Drafts {
  let open: readonly { readonly id: PlanId; readonly draft: Draft }[] = [];
  const listeners = new Set<() => void>();
  const set = (next: typeof open) => {
    open = next;
    for (const listener of listeners) listener();
  };
  const takeFields = (id?: PlanId): boolean => {
    let isTaken = true;
    for (const each of open) {
      if (each.draft.at === 'field' && (id === undefined || each.id === id) && each.draft.take() !== true)
        isTaken = false;
    }
    return isTaken;
  };
  return {
    open: (id, draft) => {
      const entry = { id, draft };
      set([...open, entry]);
      return () => set(open.filter((each) => each !== entry));
    },
    of: (id) => open.findLast((each) => each.id === id)?.draft ?? null,
    takeFields,
    takeAll: async () => {
      let isTaken = takeFields();
      for (const { draft } of open) {
        if (draft.at === 'dialog' && !(await draft.take())) isTaken = false;
      }
      return isTaken;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
