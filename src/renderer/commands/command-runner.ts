import { COMMANDS, type Command, type CommandId } from '../../shared/commands/command-list';
import type { CaretBlock, CaretState } from '../editor/editor-handle';
import type { Desk } from '../store/desk';
import type { FolderData } from '../store/folder-store';
import type { PlansData } from '../store/plans-store';
import { shownAs, type ViewData } from '../store/view-state';
import { createCommandActions } from './command-actions';

/** What decides whether a command applies now. */
export interface CommandSituation {
  readonly hasPlan: boolean;
  readonly planCount: number;
  /** Whether a folder of plans is open. */
  readonly hasFolder: boolean;
  /** True while a dialog waits for an answer: commands wait too. */
  readonly asking: boolean;
  readonly exporting: boolean;
  /** What stands in the pane of the plan in front. */
  readonly shown: 'rich' | 'source' | 'changes';
  /** Whether the plan in front can be edited as rich text. */
  readonly hasRich: boolean;
  /** Null while no plan is open or its editor has said nothing yet. */
  readonly caret: CaretState | null;
}

/** What stands in the pane of the plan in front; a plan that can't be rich text is always source. */
function shownInFront(plans: PlansData, view: ViewData): CommandSituation['shown'] {
  const plan = plans.plans.find((each) => each.id === view.activeId);
  if (plan === undefined) return 'rich';
  const shown = shownAs(view, plan.id);
  return shown === 'rich' ? plan.openAs : shown;
}

export function situation(plans: PlansData, view: ViewData, folder: FolderData): CommandSituation {
  return {
    hasPlan: view.activeId !== null,
    planCount: plans.plans.length,
    hasFolder: folder.folder !== null,
    asking: view.dialog !== null,
    exporting: view.exporting !== null,
    shown: shownInFront(plans, view),
    hasRich: plans.plans.find((plan) => plan.id === view.activeId)?.openAs !== 'source',
    caret: view.activeId === null ? null : (view.carets[view.activeId] ?? null),
  };
}

/** Whether a command applies: its `when`, and what its own action needs beyond that. */
export function applies(command: Command, now: CommandSituation): boolean {
  // A save waits for no answer: nothing typed is ever refused it.
  if (now.asking) return command.id === 'file.save' && now.hasPlan;
  switch (command.id as CommandId) {
    case 'edit.undo':
      return now.shown !== 'changes' && now.caret?.canUndo === true;
    case 'edit.redo':
      return now.shown !== 'changes' && now.caret?.canRedo === true;
    case 'file.export-pdf':
    case 'file.export-html':
      return now.hasPlan && !now.exporting;
    case 'format.open-link':
      if (now.caret?.link == null) return false;
      break;
    case 'format.code-language':
      if (now.caret?.block !== 'code-block') return false;
      break;
    case 'view.source':
      return now.hasPlan && now.hasRich;
    case 'file.close-folder':
    case 'view.folder-table':
    case 'folder.find':
      return now.hasFolder;
    case 'view.next-tab':
    case 'view.previous-tab':
      return now.planCount > 1;
    default:
      break;
  }
  switch (command.when) {
    case 'always':
      return true;
    case 'plan':
      return now.hasPlan;
    case 'editor':
      return now.hasPlan && now.shown === 'rich' && now.caret !== null && now.caret.blockIndex !== null;
    case 'table':
      return now.hasPlan && now.shown === 'rich' && now.caret?.block === 'table';
    case 'list':
      return now.hasPlan && now.shown === 'rich' && LISTS.includes(now.caret?.block ?? 'paragraph');
    default:
      return command.when satisfies never;
  }
}

const LISTS: readonly CaretBlock[] = ['bullet-list', 'ordered-list', 'checklist'];

const LISTED: readonly Command[] = COMMANDS;

export interface CommandRunner {
  enabled(id: CommandId): boolean;
  /** What decides now which commands apply. */
  situation(): CommandSituation;
  /** Carries out a command if it applies now; answers whether it did. */
  run(id: CommandId): boolean;
  /** The commands that do not apply now, in the order of the list. */
  disabled(): readonly CommandId[];
  /** The commands that are on now. */
  checked(): readonly CommandId[];
}

export function createCommandRunner(desk: Desk): CommandRunner {
  const actions = createCommandActions(desk);
  const now = () => situation(desk.plans.getState(), desk.view.getState(), desk.folder.getState());
  const enabled = (id: CommandId) => LISTED.some((command) => command.id === id && applies(command, now()));
  return {
    enabled,
    situation: now,
    run: (id) => {
      if (!enabled(id)) return false;
      // A dialog is left to the person, but where it is to be saved.
      desk.drafts.takeFields();
      actions[id]();
      return true;
    },
    disabled: () => {
      const present = now();
      return COMMANDS.filter((command) => !applies(command, present)).map((command) => command.id);
    },
    checked: () => {
      const view = desk.view.getState();
      const { activeId } = view;
      const on: CommandId[] = desk.folder.getState().isTableShown ? ['view.folder-table'] : [];
      if (activeId === null) return on;
      if (view.focusMode) on.push('view.focus-mode');
      const isSource = view.editedAs[activeId]?.as === 'source' || !now().hasRich;
      if (isSource) on.push('view.source');
      if (view.reviewed.includes(activeId)) on.push('view.changes');
      return on;
    },
  };
}
