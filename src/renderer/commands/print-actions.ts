import type { CommandId } from '../../shared/commands/command-list';
import type { PlanId } from '../../shared/ipc/contract';
import { printChoice } from '../preview/print-choice';
import type { Desk } from '../store/desk';

async function exportHtml(desk: Desk, id: PlanId): Promise<void> {
  const options = printChoice(await desk.preferences.getState().of(id), desk.settings.getState().paper);
  await desk.plans.getState().exportHtml(id, options);
}

/** The commands of printing that need no dialog of the window's own. */
export function printActions(
  desk: Desk,
): Readonly<Record<Extract<CommandId, 'file.export-html' | 'file.print-preview'>, () => void>> {
  return {
    'file.export-html': () => {
      const { activeId } = desk.view.getState();
      if (activeId !== null) void exportHtml(desk, activeId);
    },
    'file.print-preview': () => {
      const view = desk.view.getState();
      if (view.activeId !== null) desk.plans.getState().sync(view.activeId);
      view.setPreviewed(!view.previewed);
    },
  };
}
