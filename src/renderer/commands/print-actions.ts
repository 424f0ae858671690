import type { CommandId } from '../../shared/commands/command-list';
import type { PlanId } from '../../shared/ipc/contract';
import type { PrintOptions } from '../../shared/print/print-options';
import { printChoice } from '../preview/print-choice';
import { answerOf } from '../store/answer-of';
import type { Desk } from '../store/desk';

/** Writes a plan as one page for any browser; where it goes is asked by the system's own dialog. */
export async function exportHtml(desk: Desk, id: PlanId, options?: PrintOptions): Promise<void> {
  const plan = desk.plans.getState().sync(id);
  if (plan === null) return;
  const chosen = options ?? printChoice(await desk.preferences.getState().of(id), desk.settings.getState().paper);
  const result = await answerOf(() => desk.bridge.planExportHtml({ id, text: plan.text, options: chosen }));
  if (!result.ok) desk.view.getState().tellProblem(`${plan.name}, HTML`, result.problem);
  else if (result.value !== null) desk.view.getState().tellDone(`Exported ${result.value.name}`);
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
