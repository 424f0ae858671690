import type { PlanDocument } from './plan-document';

const EDITS = ['beforeinput', 'compositionstart', 'paste', 'cut', 'drop', 'click'] as const;

/** Keys that only move the caret or the view, or are half of another key. */
const MOVES = /^(?:Arrow|Page|Control|Meta|Shift|Alt)/;

/** Has a long plan loaded to its end before anything can be edited in it. Gives a clean-up. */
export function finishBeforeEdits(root: HTMLElement, plan: PlanDocument): () => void {
  const abort = new AbortController();
  const options = { capture: true, signal: abort.signal };
  for (const name of EDITS) root.addEventListener(name, () => plan.finishLoading(), options);
  root.addEventListener('keydown', (event) => MOVES.test(event.key) || plan.finishLoading(), options);
  return () => abort.abort();
}
