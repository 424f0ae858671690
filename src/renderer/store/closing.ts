import type { PlanId } from '../../shared/ipc/contract';
import type { Desk } from './desk';
import { isUnsaved } from './open-plan';

function editedAmong(desk: Desk, ids: readonly PlanId[]): readonly PlanId[] {
  return ids.filter((id) => {
    const plan = desk.plans.getState().sync(id);
    return plan !== null && isUnsaved(plan);
  });
}

/** Lets main close the window, once it knows all that it keeps for the next start. */
async function letGo(desk: Desk): Promise<void> {
  for (const tell of desk.leaving) tell();
  await desk.bridge.windowClose();
}

/** Closes plans; asks first where that would lose edits, or words that stand in a field alone. */
export async function requestClosePlans(desk: Desk, ids: readonly PlanId[]): Promise<void> {
  for (const id of ids) if (!desk.drafts.takeFields(id)) return;
  const edited = editedAmong(desk, ids);
  const [first] = edited;
  if (first !== undefined) {
    desk.view.getState().activate(first);
    desk.view.getState().openDialog({ kind: 'close', ids, closes: 'plans' });
    return;
  }
  for (const id of ids) await desk.plans.getState().close(id);
}

/**
 * Lets main close the window; asks first where that would lose edits. What stands in a field or a dialog alone is taken
 * over before; where that can't be, the person was told, and the window stays.
 */
export async function requestCloseWindow(desk: Desk): Promise<void> {
  if (!(await desk.drafts.takeAll())) return;
  const { plans } = desk.plans.getState();
  const edited = editedAmong(
    desk,
    plans.map((plan) => plan.id),
  );
  const [first] = edited;
  if (first !== undefined) {
    desk.view.getState().activate(first);
    desk.view.getState().openDialog({ kind: 'close', ids: edited, closes: 'window' });
    return;
  }
  await letGo(desk);
}

/**
 * The person's answer to the close dialog. With `save`, closing stops at the first plan that could not be saved or whose
 * saving was cancelled: that plan comes to the front and nothing is lost.
 */
export async function answerClose(desk: Desk, answer: 'save' | 'discard'): Promise<void> {
  const { dialog, closeDialog, activate } = desk.view.getState();
  if (dialog?.kind !== 'close') return;
  closeDialog();
  if (answer === 'save') {
    for (const id of editedAmong(desk, dialog.ids)) {
      const outcome = await desk.plans.getState().save(id);
      if (outcome !== 'saved') {
        activate(id);
        return;
      }
    }
    // Typed while it was being saved: ask again, about what is new.
    if (editedAmong(desk, dialog.ids).length > 0) {
      await (dialog.closes === 'window' ? requestCloseWindow(desk) : requestClosePlans(desk, dialog.ids));
      return;
    }
  }
  if (dialog.closes === 'window') {
    await letGo(desk);
    return;
  }
  for (const id of dialog.ids) await desk.plans.getState().close(id);
}
