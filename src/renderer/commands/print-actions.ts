import type { CommandId } from '../../shared/commands/command-list';
import type { PlanId } from '../../shared/ipc/contract';
import type { Desk } from '../store/desk';

async function exportHtml(desk: Desk, id: PlanId): Promise<void> {
  // It brings the check of what was kept of print options.
  const { printChoice } = await import('../preview/print-choice');
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
      if (activeId !== null) {
        exportHtml(desk, activeId).catch(() =>
          desk.view.getState().tellProblem('Export HTML', {
            code: 'io',
            happened: 'A part of Plandesk that is needed for this could not be loaded.',
            safe: 'No file was written, and the plan is as it was.',
            todo: 'Try again. If it fails again, save your plans and start Plandesk again.',
          }),
        );
      }
    },
    'file.print-preview': () => {
      const view = desk.view.getState();
      if (view.activeId !== null) desk.plans.getState().sync(view.activeId);
      view.setPreviewed(!view.previewed);
    },
  };
}
