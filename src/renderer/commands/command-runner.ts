import { COMMANDS, type Command, type CommandId } from '../../shared/commands/command-list';
import type { CaretState } from '../editor/editor-handle';
import type { Desk } from '../store/desk';
import type { PlansData } from '../store/plans-store';
import type { ViewData } from '../store/view-state';
import { createCommandActions } from './command-actions';

/** What decides whether a command applies now. */
export interface CommandSituation {
  readonly hasPlan: boolean;
  readonly planCount: number;
  /** True while a dialog waits for an answer: commands wait too. */
  readonly asking: boolean;
  readonly exporting: boolean;
  /** Null while no plan is open or its editor has said nothing yet. */
  readonly caret: CaretState | null;
}

export function situation(plans: PlansData, view: ViewData): CommandSituation {
  return {
    hasPlan: view.activeId !== null,
    planCount: plans.plans.length,
    asking: view.dialog !== null,
    exporting: view.exporting !== null,
    caret: view.activeId === null ? null : (view.carets[view.activeId] ?? null),
  };
}

/** Whether a command applies: its `when`, and what its own action needs beyond that. */
export function applies(command: Command, now: CommandSituation): boolean {
  if (now.asking) return false;
  switch (command.id as CommandId) {
    case 'edit.undo':
      return now.caret?.canUndo === true;
    case 'edit.redo':
      return now.caret?.canRedo === true;
    case 'file.export-pdf':
      return now.hasPlan && !now.exporting;
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
      return now.hasPlan && now.caret !== null && now.caret.blockIndex !== null;
    default:
      return command.when satisfies never;
  }
}

const LISTED: readonly Command[] = COMMANDS;

export interface CommandRunner {
  enabled(id: CommandId): boolean;
  /** Carries out a command if it applies now; answers whether it did. */
  run(id: CommandId): boolean;
  /** The commands that do not apply now, in the order of the list. */
  disabled(): readonly CommandId[];
}

export function createCommandRunner(desk: Desk): CommandRunner {
  const actions = createCommandActions(desk);
  const now = () => situation(desk.plans.getState(), desk.view.getState());
  const enabled = (id: CommandId) => LISTED.some((command) => command.id === id && applies(command, now()));
  return {
    enabled,
    run: (id) => {
      if (!enabled(id)) return false;
      actions[id]();
      return true;
    },
    disabled: () => {
      const present = now();
      return COMMANDS.filter((command) => !applies(command, present)).map((command) => command.id);
    },
  };
}
