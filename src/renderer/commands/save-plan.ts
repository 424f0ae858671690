import type { PlanId } from '../../shared/ipc/contract';
import { answerClose } from '../store/closing';
import type { Desk } from '../store/desk';

/**
 * Saves a plan, also while a dialog is open, after what stands in that alone was taken over: a picture that is being written
 * is waited for. The dialog that asks whether to save takes it for its answer.
 */
export async function savePlan(desk: Desk, id: PlanId): Promise<void> {
  const { dialog, closeDialog } = desk.view.getState();
  if (dialog?.kind === 'close') {
    await answerClose(desk, 'save');
    return;
  }
  // Nothing is left to be given up once it is saved.
  if (dialog?.kind === 'revert') closeDialog();
  // What can't be taken is told there, and keeps nothing else from being saved.
  else if (dialog !== null) await desk.drafts.takeAll();
  await desk.plans.getState().save(id);
}
