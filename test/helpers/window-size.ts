import type { ElectronApplication, Page } from '@playwright/test';

/** The size that the window has at first, inside its frame, in CSS pixels. */
export const USUAL_SIZE = { width: 1440, height: 900 };

/** Gives the window another size and waits until its page has it. */
export async function resizeWindow(app: ElectronApplication, page: Page, size = USUAL_SIZE): Promise<void> {
  // Not the first of all windows: diagrams and exports have windows of their own, which nobody sees.
  const shown = await app.browserWindow(page);
  await shown.evaluate((browserWindow: Electron.BrowserWindow, { width, height }) => {
    browserWindow.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}
