import type { WINDOW_REQUESTS } from '../../shared/ipc/window-requests';
import type { Desk } from '../desk';
import { succeed } from '../plans/problem';
import type { Handlers } from './guarded-handle';

/** What the window asks of its own frame. */
export function makeWindowHandlers({ window, session }: Desk): Pick<Handlers, keyof typeof WINDOW_REQUESTS> {
  return {
    'window:zoom': ({ step }) => {
      void session.keep({ zoom: window.zoom(step) });
      return succeed(null);
    },

    'window:edit': ({ action }) => {
      const { webContents } = window.browserWindow;
      switch (action) {
        case 'cut':
          webContents.cut();
          break;
        case 'copy':
          webContents.copy();
          break;
        case 'paste':
          webContents.paste();
          break;
        case 'paste-plain':
          webContents.pasteAndMatchStyle();
          break;
        default:
          action satisfies never;
      }
      return succeed(null);
    },

    'window:full-screen': () => {
      const { browserWindow } = window;
      browserWindow.setFullScreen(!browserWindow.isFullScreen());
      return succeed(null);
    },
  };
}
