import type { ElectronApplication, Page } from '@playwright/test';

/** The size that the window has at first, inside its frame, in CSS pixels. */
export const USUAL_SIZE = { width: 1440, height: 900 };

/** Gives the window another size and waits until its page has it. */
export async function resizeWindow(app: ElectronApplication, page: Page, size = USUAL_SIZE): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}
