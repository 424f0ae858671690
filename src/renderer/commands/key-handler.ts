import type { CommandId } from '../../shared/commands/command-list';
import type { Desk } from '../store/desk';
import { commandsOfKey } from './command-keys';
import type { CommandRunner } from './command-runner';

/** A field of our own with its own undo, marks and caret: its keys are the field's, not the plan's. */
function isPlainField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type=checkbox]):not([type=radio]), textarea') !== null;
}

/** A field in which the keys of a command are chosen takes those of every other one. */
function isWaitingForKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.shortcut__keys[data-waiting=true]') !== null;
}

function belongsToText(id: CommandId): boolean {
  return /^(?:edit|format|insert|table|list)\./u.test(id);
}

/**
 * Runs the command of each key press before the editor or the browser sees it, so that a shortcut is carried out once
 * and means the same everywhere. Answers the function that stops it.
 */
export function handleKeys(target: Window, desk: Desk, runner: CommandRunner): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    // AltGr types characters; on Windows it also reports Ctrl and Alt.
    if (event.isComposing || event.getModifierState('AltGraph') || isWaitingForKeys(event.target)) return;
    const mac = desk.plans.getState().platform === 'mac';
    const [first, ...others] = commandsOfKey(event, mac, desk.settings.getState().shortcuts);
    if (first === undefined) {
      // Keys that the person took from their command must not reach the editor, which knows the list's.
      if (commandsOfKey(event, mac).length === 0 || isPlainField(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (belongsToText(first) && isPlainField(event.target)) return;
    // Keys without Ctrl or Cmd mean something of their own wherever their command does not apply.
    const id = [first, ...others].find((each) => runner.enabled(each)) ?? first;
    if (!event.ctrlKey && !event.metaKey && !runner.enabled(id)) return;
    // Also when the command does not apply: Ctrl+B must not mean one thing now and the browser's own another time.
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat || repeats(id)) runner.run(id);
  };
  target.addEventListener('keydown', onKeyDown, { capture: true });
  return () => target.removeEventListener('keydown', onKeyDown, { capture: true });
}

function repeats(id: CommandId): boolean {
  return (
    id === 'edit.undo' ||
    id === 'edit.redo' ||
    id === 'find.next' ||
    id === 'find.previous' ||
    id === 'view.next-tab' ||
    id === 'view.previous-tab' ||
    id.startsWith('view.zoom-') ||
    id.startsWith('table.move-') ||
    id.startsWith('list.move-')
  );
}
