import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import type { FOLDER_REQUESTS } from '../../shared/ipc/folder-requests';
import type { Desk } from '../desk';
import { askFolderToOpen } from '../dialogs';
import { fail, succeed } from '../plans/problem';
import type { Handlers } from './guarded-handle';

type FolderHandlers = Pick<Handlers, keyof typeof FOLDER_REQUESTS>;

/** The folder of plans beside the open ones. */
export function makeFolderHandlers(desk: Desk): FolderHandlers {
  return {
    'folder:open': async () => {
      const path = await askFolderToOpen(desk.window.browserWindow);
      return succeed(path === null ? null : desk.folder.open(path));
    },

    'folder:close': () => {
      desk.folder.close();
      return succeed(null);
    },

    'folder:open-plan': async ({ path }) => {
      const file = desk.folder.pathOf(path);
      if (file === null || !(await isInside(file, desk.folder.root))) {
        return fail(
          'not-found',
          'That plan is not in the open folder.',
          'No file was touched.',
          'Choose a plan from the list, or use Open….',
        );
      }
      return desk.opener.open(file);
    },

    'folder:find': async ({ run, query }) =>
      succeed(await desk.folder.find(query, (plans) => desk.window.send('folder:found', { run, plans: [...plans] }))),

    'folder:stop-find': () => {
      desk.folder.stopFind();
      return succeed(null);
    },
  };
}

/** True also for a file that is not there any more: opening it then says so. */
async function isInside(file: string, root: string | null): Promise<boolean> {
  if (root === null) return false;
  try {
    return (await realpath(file)).startsWith((await realpath(root)) + sep);
  } catch {
    return true;
  }
}
