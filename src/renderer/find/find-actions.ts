import { flushSync } from 'react-dom';
import type { CommandId } from '../../shared/commands/command-list';
import { leaveChanges } from '../panels/go-to-block';
import type { Desk } from '../store/desk';

/** What the commands of finding do. They find in the editor, also where something else is shown in its place. */
export function createFindActions(desk: Desk): Readonly<Record<Extract<CommandId, `find.${string}`>, () => void>> {
  const inEditor = (act: () => void) => () => {
    leaveChanges(desk);
    if (desk.folder.getState().isTableShown) flushSync(() => desk.folder.getState().showTable(false));
    act();
  };
  const find = () => desk.find.getState();
  return {
    'find.open': inEditor(() => find().open(false)),
    'find.replace': inEditor(() => find().open(true)),
    'find.next': inEditor(() => find().step(1)),
    'find.previous': inEditor(() => find().step(-1)),
  };
}
