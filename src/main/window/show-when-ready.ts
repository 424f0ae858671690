import type { BrowserWindow } from 'electron';

/** How long after its page was loaded a window waits for word of its first paint, in milliseconds. */
const LATEST = 400;

/**
 * Shows a hidden window once its page is painted, and maximized where it was left so. Chromium now and then does not tell of the
 * first paint of a window that is hidden (one start in a hundred was seen on Linux), so a page that was loaded is shown after
 * a moment in any case.
 */
export function showWhenReady(window: BrowserWindow, maximized: boolean): void {
  let isShown = false;
  const show = () => {
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    if (maximized) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', () => setTimeout(show, LATEST));
}
