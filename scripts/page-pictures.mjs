// Run by `npm run screenshots`: pictures of the sample plan's pages as they print, taken from the app's own preview.
import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IS_ROOT, ROOT } from './bootstrap/places.mjs';
import { prepare } from './bootstrap/prepare.mjs';
import { runMain, say } from './bootstrap/say.mjs';
import { hasDisplay, startVirtualDisplay } from './bootstrap/virtual-display.mjs';

const SAMPLE = 'checkout-ledger.md';
/** The pages that are shown, from 1, and how often the preview is made smaller before. */
const PAGES = [1, 2, 4];
const SMALLER = 2;
const WINDOW = { width: 1440, height: 1000 };

await runMain(async () => {
  const executablePath = await prepare({ virtualDisplay: !hasDisplay });
  const display = hasDisplay ? null : await startVirtualDisplay();
  const home = mkdtempSync(join(tmpdir(), 'plandesk-pages-'));
  const plan = join(home, 'plans', SAMPLE);
  try {
    await mkdir(join(home, 'plans'));
    await copyFile(join(ROOT, 'examples', SAMPLE), plan);
    const own = { HOME: home, USERPROFILE: home, PLANDESK_USER_DATA: join(home, 'profile') };
    await takePictures(executablePath, plan, { ...process.env, ...display?.env, ...own });
  } finally {
    display?.stop();
    rmSync(home, { recursive: true, force: true });
  }
  return 0;
});

async function takePictures(executablePath, plan, env) {
  // Loaded here: the bootstrap may only just have installed it.
  const { _electron } = await import('@playwright/test');
  const app = await _electron.launch({
    executablePath,
    args: [ROOT, '--log-level=3', '--', plan],
    chromiumSandbox: !IS_ROOT,
    env,
  });
  try {
    const page = await app.firstWindow();
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0].setContentSize(width, height);
    }, WINDOW);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('textbox', { name: 'Plan', exact: true }).getByRole('heading').first().waitFor();
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
  } finally {
    await app.evaluate(({ app: electronApp }) => electronApp.exit(0)).catch(() => undefined);
    await app.close().catch(() => undefined);
  }
}
