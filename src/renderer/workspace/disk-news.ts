import type { EventPayload, PlanId, PlanPlace } from '../../shared/ipc/contract';
import { mergedText, mergeTexts } from '../../shared/merge/merge-texts';
import { type LineChange, textLineChanges } from '../../shared/text/line-changes';
import { answerOf } from '../store/answer-of';
import type { Desk } from '../store/desk';
import { type OpenPlan, withBaseline, withLoaded } from '../store/open-plan';
import { mayFocus } from './pane-reports';

type DiskNews = EventPayload<'plan:disk'>['news'];

/**
 * Deals with what became of a plan's file: an unedited plan is read again, an edited one is merged where the two differ
 * in other lines, and where they don't both texts wait for the person. Each is one undo step, and is said.
 */
export async function takeDiskNews(desk: Desk, id: PlanId, news: DiskNews): Promise<void> {
  const plans = desk.plans.getState();
  const plan = plans.sync(id);
  if (plan === null) return;
  if (news.kind !== 'changed') {
    plans.update(id, (now) => (now.disk.kind === 'conflict' && news.kind === 'same' ? now : { ...now, disk: news }));
    return;
  }
  const { text: theirs, hash } = news;
  if (theirs.length > LONG) {
    // It has only just arrived, and each step that follows goes through all of it.
    await breath();
    if (plans.sync(id) !== plan) return takeDiskNews(desk, id, news);
  }
  const outcome = outcomeOf(plan, theirs);
  if (outcome === null) {
    const { encoding, readOnly } = news;
    plans.update(id, (now) => ({
      ...now,
      saving: { kind: 'idle' },
      disk: { kind: 'conflict', theirs, hash, encoding, readOnly },
    }));
    return;
  }
  const taken = await answerOf(() => desk.bridge.planTakeDisk({ id, hash }));
  if (!taken.ok || !taken.value) return;
  // Typed while main answered: merged with what is there now, or told again.
  const now = desk.plans.getState().sync(id);
  if (now === null) return;
  const isSame = now.text === plan.text && now.baseline === plan.baseline;
  const final = isSame ? outcome : outcomeOf(now, theirs);
  if (final === null) {
    const { encoding, readOnly } = news;
    plans.update(id, (each) => ({ ...each, disk: { kind: 'conflict', theirs, hash: null, encoding, readOnly } }));
    return;
  }
  const wasEdited = now.edited;
  replaceText(desk, id, final.text, final.changes);
  plans.update(id, (each) => withBaseline(each, news));
  const name = now.name;
  desk.view
    .getState()
    .tellDone(
      wasEdited
        ? `${name} was changed by another program too. Its changes and yours were merged; Undo takes the merge back.`
        : `${name} was changed by another program and was read again. Undo shows the text before it.`,
    );
}

/** A longer text is dealt with in several steps, between which the window comes to keys and to painting. In characters. */
const LONG = 1_000_000;

/** Where more of a text became another one, the caret is not looked for line by line. In characters. */
const MOST_COMPARED = 4_000_000;

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

interface Outcome {
  readonly text: string;
  /** How the plan's own text becomes it. */
  readonly changes: readonly LineChange[];
}

/** The text that a plan has after its file became another one; null where the two have to be decided on. */
function outcomeOf({ edited, baseline, text }: OpenPlan, theirs: string): Outcome | null {
  const whole = edited ? mergedText(mergeTexts(baseline, text, theirs)) : theirs;
  return whole === null ? null : { text: whole, changes: textLineChanges(text, whole, MOST_COMPARED) };
}

/** Ends a conflict with the text that the person decided on, as one undo step. It is not saved by that. */
export async function settleConflict(desk: Desk, id: PlanId, text: string): Promise<void> {
  const plan = desk.plans.getState().sync(id);
  if (plan?.disk.kind !== 'conflict') return;
  const { theirs, hash, encoding, readOnly } = plan.disk;
  if (hash !== null) {
    const taken = await answerOf(() => desk.bridge.planTakeDisk({ id, hash }));
    if (!taken.ok) desk.view.getState().tellProblem(plan.name, taken.problem);
    // The file changed once more: the news of that opens the conflict anew.
    if (!taken.ok || !taken.value) return;
  }
  desk.view.getState().showChanges(id, false);
  replaceText(desk, id, text);
  desk.plans.getState().update(id, (now) => withBaseline(now, { text: theirs, encoding, readOnly }));
}

/**
 * Puts another text in the place of a plan's, as one undo step; the caret stays at the words where it was. `changes` tell how
 * the one becomes the other, where that is known.
 */
export function replaceText(desk: Desk, id: PlanId, text: string, changes?: readonly LineChange[]): void {
  const editor = desk.editors.get(id);
  const plans = desk.plans.getState();
  if (editor === null) {
    plans.update(id, (plan) => withLoaded(plan, text));
    return;
  }
  const before = editor.getText();
  if (before === text) return;
  const place = movedPlace(editor.place(), changes ?? textLineChanges(before, text));
  editor.replaceText(text);
  plans.sync(id);
  if (mayFocus(desk, id)) editor.goToPlace(place);
  else desk.view.getState().wait(id, place);
}

/** The same words of a text after lines above them came or went. */
function movedPlace(place: PlanPlace, changes: readonly LineChange[]): PlanPlace {
  const moved = (line: number): number => {
    let shift = 0;
    for (const { fromA, toA, fromB, toB } of changes) {
      if (line < fromA) break;
      if (line < toA) return Math.min(fromB + (line - fromA), Math.max(fromB, toB - 1));
      shift = toB - toA;
    }
    return line + shift;
  };
  const { caret, seen } = place;
  return {
    caret: caret === null ? null : { ...caret, line: moved(caret.line) },
    seen: { ...seen, line: moved(seen.line) },
  };
}
