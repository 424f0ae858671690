import { type Page, test } from '@playwright/test';
import { launchApp } from '../helpers/launch-app';
import { answerMessageBox } from '../helpers/native-dialogs';

for (const [name, end] of [
  ['its window is closed', ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()],
  ['it is told to quit', ({ app: main }) => main.quit()],
] as const satisfies readonly (readonly [string, (electron: typeof Electron.CrossProcessExports) => void])[]) {
  test(`an app with nothing edited ends without a question when ${name}`, async () => {
    const { app, page, close } = await launchApp();
    try {
      await isUp(page);
      const ended = app.waitForEvent('close');
      await app.evaluate(end);
      await ended;
    } finally {
      await close();
    }
  });
}

test('a window that hangs can be closed: the person is asked and the app ends', async () => {
  const { app, page, close } = await launchApp();
  try {
    await isUp(page);
    await answerMessageBox(app, 'Close anyway');
    const ended = app.waitForEvent('close');
    const stuck = page.waitForEvent('console', (message) => message.text() === 'stuck');
    page
      .evaluate(() => {
        console.log('stuck');
        for (;;);
      })
      .catch(() => undefined);
    await stuck;
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
  } finally {
    await close();
  }
});

/** Waits for what only running scripts of the window tell main: from then on it is asked before it is closed. */
async function isUp(page: Page): Promise<void> {
  await page.getByRole('banner').waitFor();
  await page.evaluate(() => window.plandesk.windowState({ title: '', edited: false, disabled: [] }));
}
