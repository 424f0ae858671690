import type { PlanId } from '../../shared/ipc/contract';
import type { Desk } from '../store/desk';

/** Shows a plan as its source, or as rich text again; the caret and the scroll position stay where they are. */
export function toggleSource(desk: Desk, id: PlanId): void {
  const view = desk.view.getState();
  const editor = desk.editors.get(id);
  // A plan whose changes are shown has no layout to tell a place by, but it keeps its caret.
  const from = editor?.place() ?? null;
  view.showChanges(id, false);
  if (view.editedAs[id]?.as === 'source') {
    if (editor) desk.editors.rich(id)?.replaceText(editor.getText(), editor.reading() ?? undefined);
    view.editAs(id, { as: 'rich', from });
    return;
  }
  view.editAs(id, { as: 'source', from });
}

/** Shows what saving a plan would change, or its editor again. */
export function toggleChanges(desk: Desk, id: PlanId): void {
  const view = desk.view.getState();
  desk.plans.getState().sync(id);
  view.showChanges(id, !view.reviewed.includes(id));
}
