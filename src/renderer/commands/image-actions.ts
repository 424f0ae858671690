import type { PlanId } from '../../shared/ipc/contract';
import type { Desk } from '../store/desk';

/** Asks for the words of the selected image, or for a picture to insert. */
export function askImage(desk: Desk, id: PlanId): void {
  const image = desk.editors.get(id)?.image() ?? null;
  const task = image === null ? ({ kind: 'choose' } as const) : ({ kind: 'change', image } as const);
  desk.view.getState().openDialog({ kind: 'image', id, task });
}

/** Asks what the pictures show that were pasted or dropped, and then keeps them beside the plan. */
export function askToAddImages(desk: Desk, id: PlanId, files: readonly File[]): void {
  desk.view.getState().openDialog({ kind: 'image', id, task: { kind: 'add', files } });
}
