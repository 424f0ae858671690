import type { CommandId } from '../../shared/commands/command-list';
import { FIND_FIELD } from '../folder/find-field';
import type { Desk } from '../store/desk';
import type { FolderData } from '../store/folder-store';
import { panelShown } from '../store/view-state';

export type FolderCommandId = Extract<
  CommandId,
  'file.open-folder' | 'file.close-folder' | 'view.outline' | 'view.folder' | 'view.folder-table' | 'folder.find'
>;

/** Shows one of the two things that the panel at the left can hold; where it is shown already, closes the panel. */
function toggleLeft(desk: Desk, wanted: FolderData['tab']): void {
  const { tab, chooseTab } = desk.folder.getState();
  const view = desk.view.getState();
  if (!panelShown(view, 'outline') || tab === wanted) view.togglePanel('outline');
  chooseTab(wanted);
}

/** Shows the field that looks through the folder, and gives it the focus. */
function showFind(desk: Desk): void {
  const view = desk.view.getState();
  if (!panelShown(view, 'outline')) view.togglePanel('outline');
  desk.folder.getState().chooseTab('find');
  // The panel comes with the next painting.
  requestAnimationFrame(() => document.getElementById(FIND_FIELD)?.focus());
}

/** What the commands of the folder of plans do. */
export function folderActions(desk: Desk): Readonly<Record<FolderCommandId, () => void>> {
  const folder = () => desk.folder.getState();
  return {
    'file.open-folder': () => void folder().open(),
    'file.close-folder': () => void folder().close(),
    'view.outline': () => toggleLeft(desk, 'outline'),
    'view.folder': () => (folder().folder === null ? void folder().open() : toggleLeft(desk, 'plans')),
    'folder.find': () => showFind(desk),
    'view.folder-table': () => folder().showTable(!folder().isTableShown),
  };
}
