import type { CommandId } from '../../shared/commands/command-list';
import type { AskingCommandId, EditorCommandId } from '../editor/editor-handle';
import { createFindActions } from '../find/find-actions';
import { goToNextFinding, goToOpenItem } from '../panels/go-to-block';
import { requestClosePlans } from '../store/closing';
import type { Desk } from '../store/desk';
import { deskActions } from './desk-actions';
import { folderActions } from './folder-actions';
import { askImage } from './image-actions';
import { openLinkAtCaret } from './link-actions';
import {
  addPart,
  askRename,
  askRenumber,
  compareOptions,
  deleteSectionAtCaret,
  formatJsonAtCaret,
  moveSectionAtCaret,
} from './plan-edits';
import { printActions } from './print-actions';
import { savePlan } from './save-plan';
import { toggleChanges, toggleSource } from './switch-view';
import { exportCsv, importCsv } from './table-actions';

/** What each command does. A command of the list without a row here does not compile. */
export type CommandActions = Readonly<Record<CommandId, () => void>>;

/** The active plan's id; the actions run only when their command's `when` holds, so it is there where it is needed. */
function withActive(desk: Desk, act: (id: string) => void): () => void {
  return () => {
    const { activeId } = desk.view.getState();
    if (activeId !== null) act(activeId);
  };
}

function stepTab(desk: Desk, step: 1 | -1): void {
  const { plans } = desk.plans.getState();
  const at = plans.findIndex((plan) => plan.id === desk.view.getState().activeId);
  const next = plans[(at + step + plans.length) % plans.length];
  if (next !== undefined) desk.view.getState().activate(next.id);
}

function askRevert(desk: Desk, id: string): void {
  const plan = desk.plans.getState().sync(id);
  if (plan?.edited === true) desk.view.getState().openDialog({ kind: 'revert', id });
  else void desk.plans.getState().revert(id);
}

function askLink(desk: Desk, id: string): void {
  const href = desk.view.getState().carets[id]?.link ?? null;
  desk.view.getState().openDialog({ kind: 'link', id, href });
}

export function createCommandActions(desk: Desk): CommandActions {
  const plans = () => desk.plans.getState();
  const view = () => desk.view.getState();
  const active = (act: (id: string) => void) => withActive(desk, act);
  const edit = (command: Exclude<EditorCommandId, AskingCommandId>) =>
    active((id) => desk.editors.get(id)?.run(command));

  return {
    'file.new': () => void plans().newPlan(),
    'file.new-from': () => view().openDialog({ kind: 'new-from' }),
    'file.open': () => void plans().open(),
    ...folderActions(desk),
    'file.save': active((id) => void savePlan(desk, id)),
    'file.save-as': active((id) => void plans().saveAs(id)),
    'file.save-template': active((id) => view().openDialog({ kind: 'save-template', id })),
    'file.revert': active((id) => askRevert(desk, id)),
    'file.versions': active((id) => view().openDialog({ kind: 'versions', id })),
    'file.export-pdf': active((id) => view().openDialog({ kind: 'export', id })),
    ...printActions(desk),
    'file.close': active((id) => void requestClosePlans(desk, [id])),

    'edit.undo': edit('edit.undo'),
    'edit.redo': edit('edit.redo'),
    'edit.block-up': edit('edit.block-up'),
    'edit.block-down': edit('edit.block-down'),

    'insert.table': active((id) => view().openDialog({ kind: 'table-size', id })),
    'insert.table-from-list': edit('insert.table-from-list'),
    'insert.checklist': edit('insert.checklist'),
    'insert.code-block': edit('insert.code-block'),
    'insert.image': active((id) => askImage(desk, id)),
    'insert.rule': edit('insert.rule'),

    ...createFindActions(desk),

    'plan.next-open': active(() => goToOpenItem(desk, 1)),
    'plan.previous-open': active(() => goToOpenItem(desk, -1)),

    'plan.next-finding': active(() => goToNextFinding(desk, 1)),
    'plan.previous-finding': active(() => goToNextFinding(desk, -1)),

    'plan.section-up': active((id) => moveSectionAtCaret(desk, id, -1)),
    'plan.section-down': active((id) => moveSectionAtCaret(desk, id, 1)),
    'plan.delete-section': active((id) => deleteSectionAtCaret(desk, id)),
    'plan.rename-heading': active((id) => askRename(desk, id, desk.view.getState().carets[id]?.blockIndex ?? 0)),
    'plan.renumber': active((id) => askRenumber(desk, id)),
    'plan.format-json': active((id) => formatJsonAtCaret(desk, id)),
    'plan.compare-options': active((id) => compareOptions(desk, id)),
    'plan.add-decision': active((id) => addPart(desk, id, 'decision')),
    'plan.add-option': active((id) => addPart(desk, id, 'option')),
    'plan.add-contract': active((id) => addPart(desk, id, 'contract')),
    'plan.add-phase': active((id) => addPart(desk, id, 'phase')),
    'plan.add-threat': active((id) => addPart(desk, id, 'threat')),
    'plan.add-flag': active((id) => addPart(desk, id, 'flag')),
    'plan.add-requirement': active((id) => addPart(desk, id, 'requirement')),

    'format.bold': edit('format.bold'),
    'format.italic': edit('format.italic'),
    'format.strike': edit('format.strike'),
    'format.code': edit('format.code'),
    'format.link': active((id) => askLink(desk, id)),
    'format.paragraph': edit('format.paragraph'),
    'format.heading-1': edit('format.heading-1'),
    'format.heading-2': edit('format.heading-2'),
    'format.heading-3': edit('format.heading-3'),
    'format.heading-4': edit('format.heading-4'),
    'format.heading-5': edit('format.heading-5'),
    'format.heading-6': edit('format.heading-6'),
    'format.open-link': active((id) => openLinkAtCaret(desk, id)),
    'format.code-language': active((id) => desk.editors.get(id)?.askCodeLanguage()),
    'format.quote': edit('format.quote'),
    'format.bullet-list': edit('format.bullet-list'),
    'format.ordered-list': edit('format.ordered-list'),

    'list.move-up': edit('list.move-up'),
    'list.move-down': edit('list.move-down'),
    'list.sort-done': edit('list.sort-done'),
    'list.uncheck-all': edit('list.uncheck-all'),

    'table.row-above': edit('table.row-above'),
    'table.row-below': edit('table.row-below'),
    'table.column-before': edit('table.column-before'),
    'table.column-after': edit('table.column-after'),
    'table.duplicate-row': edit('table.duplicate-row'),
    'table.move-row-up': edit('table.move-row-up'),
    'table.move-row-down': edit('table.move-row-down'),
    'table.duplicate-column': edit('table.duplicate-column'),
    'table.move-column-left': edit('table.move-column-left'),
    'table.move-column-right': edit('table.move-column-right'),
    'table.select-row': edit('table.select-row'),
    'table.select-column': edit('table.select-column'),
    'table.select-table': edit('table.select-table'),
    'table.sort-ascending': edit('table.sort-ascending'),
    'table.sort-descending': edit('table.sort-descending'),
    'table.align-left': edit('table.align-left'),
    'table.align-center': edit('table.align-center'),
    'table.align-right': edit('table.align-right'),
    'table.align-none': edit('table.align-none'),
    'table.widen-column': edit('table.widen-column'),
    'table.narrow-column': edit('table.narrow-column'),
    'table.reset-widths': edit('table.reset-widths'),
    'table.keep-widths': edit('table.keep-widths'),
    'table.import-csv': active((id) => void importCsv(desk, id)),
    'table.export-csv': active((id) => void exportCsv(desk, id)),
    'table.to-list': edit('table.to-list'),
    'table.align-source': edit('table.align-source'),
    'table.choose-value': edit('table.choose-value'),
    'table.clear': edit('table.clear'),
    'table.delete-row': edit('table.delete-row'),
    'table.delete-column': edit('table.delete-column'),
    'table.delete-table': edit('table.delete-table'),

    ...deskActions(desk),
    'view.checklist': () => view().toggleReview('checklist'),
    'view.readiness': () => view().toggleReview('readiness'),
    'view.decisions': () => view().toggleReview('decisions'),
    'view.source': active((id) => toggleSource(desk, id)),
    'view.changes': active((id) => toggleChanges(desk, id)),
    'view.next-tab': () => stepTab(desk, 1),
    'view.previous-tab': () => stepTab(desk, -1),
  };
}
