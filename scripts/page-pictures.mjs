// Run by `npm run screenshots`: pictures of the sample plan's pages as they print, taken from the app's own preview.
import { join } from 'node:path';
import { ROOT } from './bootstrap/places.mjs';
import { runMain, say } from './bootstrap/say.mjs';
import { resizeTo, withSampleApp } from './sample-app.mjs';

/** The pages that are shown, from 1, and how often the preview is made smaller before. */
const PAGES = [1, 2, 4];
const SMALLER = 2;
const WINDOW = { width: 1440, height: 1000 };

await runMain(async () => {
  await withSampleApp(async (app, page) => {
    await resizeTo(app, page, WINDOW);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.keyboard.press('Control+Alt+P');
    const preview = page.getByRole('region', { name: 'Print preview' });
    const shown = preview.locator('.preview__pages .preview-page');
    await shown.first().locator('canvas').waitFor();
    await page.screenshot({ path: join(ROOT, 'docs', 'preview.png'), animations: 'disabled', scale: 'css' });
    say('wrote docs/preview.png');
    for (let step = 0; step < SMALLER; step += 1) await preview.getByRole('button', { name: 'Smaller' }).click();
    for (const number of PAGES) {
      const one = shown.nth(number - 1);
      await one.scrollIntoViewIfNeeded();
      // Painted at the size that it has now.
      const width = await one.evaluate((element) => element.clientWidth);
      await page.waitForFunction(
        ([index, wide]) => {
          const canvas = document.querySelectorAll('.preview__pages .preview-page')[index]?.querySelector('canvas');
          return canvas !== null && canvas !== undefined && Math.abs(canvas.width - wide * devicePixelRatio) < 2;
        },
        [number - 1, width],
      );
      await one.screenshot({ path: join(ROOT, 'docs', `page-${number}.png`), animations: 'disabled', scale: 'css' });
      say(`wrote docs/page-${number}.png`);
    }
  });
  return 0;
});
