// The app with the sample plan open, for the scripts that take pictures of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IS_ROOT, ROOT } from './bootstrap/places.mjs';
import { prepare } from './bootstrap/prepare.mjs';
import { hasDisplay, startVirtualDisplay } from './bootstrap/virtual-display.mjs';

const SAMPLE = 'checkout-ledger.md';

/** Starts the app on a copy of the sample plan, waits until it is shown, runs `act(app, page)`, and ends the app. */
export async function withSampleApp(act) {
  const executablePath = await prepare({ virtualDisplay: !hasDisplay });
  const display = hasDisplay ? null : await startVirtualDisplay();
  // A home of its own: the pictures show the plan's folder, which must not be the one of whoever made them.
  const home = mkdtempSync(join(tmpdir(), 'plandesk-pictures-'));
  const plan = join(home, 'plans', SAMPLE);
  try {
    await mkdir(join(ROOT, 'docs'), { recursive: true });
    await mkdir(join(home, 'plans'));
    await copyFile(join(ROOT, 'examples', SAMPLE), plan);
    const own = { HOME: home, USERPROFILE: home, PLANDESK_USER_DATA: join(home, 'profile') };
    // Loaded here: the bootstrap may only just have installed it.
    const { _electron } = await import('@playwright/test');
    const app = await _electron.launch({
      executablePath,
      args: [ROOT, '--log-level=3', '--', plan],
      chromiumSandbox: !IS_ROOT,
      env: { ...process.env, ...display?.env, ...own },
    });
    try {
      const page = await app.firstWindow();
      const editor = page.getByRole('textbox', { name: 'Plan', exact: true });
      await editor.getByRole('heading', { level: 1 }).first().waitFor();
      // A pointer that rests on the plan brings the handles of its blocks.
      await page.mouse.move(0, 0);
      await act(app, page);
    } finally {
      await app.evaluate(({ app: electronApp }) => electronApp.exit(0)).catch(() => undefined);
      await app.close().catch(() => undefined);
    }
  } finally {
    display?.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Gives the window a size, in CSS pixels, and waits until its page has it. */
export async function resizeTo(app, page, size) {
  const window = await app.browserWindow(page);
  await window.evaluate((shown, { width, height }) => shown.setContentSize(width, height), size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}
