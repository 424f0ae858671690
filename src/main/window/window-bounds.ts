import { type BrowserWindow, type Rectangle, screen } from 'electron';
import type { WindowBounds } from '../plans/session-file';

/** How long a window must stay as it is before its place is kept, in milliseconds. */
const SETTLED = 400;

/** Where to open a window that was there before; empty where no screen shows that place any more. */
export function placeOnScreen(bounds: WindowBounds | null): Partial<Rectangle> {
  if (bounds === null) return {};
  const { x, y, width, height } = bounds;
  const isSeen = screen.getAllDisplays().some(({ workArea: area }) => {
    const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
    const down = Math.min(y + height, area.y + area.height) - Math.max(y, area.y);
    return across >= 100 && down >= 100;
  });
  return isSeen ? { x, y, width, height } : {};
}

/** Tells where a window is whenever it was moved or made larger or smaller. */
export function watchBounds(window: BrowserWindow, onBounds: (bounds: WindowBounds) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    onBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLED);
  };
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(event as 'resize', soon);
  window.on('close', tell);
  window.on('closed', () => clearTimeout(timer));
}
