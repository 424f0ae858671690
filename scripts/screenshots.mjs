// `npm run screenshots`: pictures of the real app on the sample plan, for the README.
import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IS_ROOT, ROOT } from './bootstrap/places.mjs';
import { prepare } from './bootstrap/prepare.mjs';
import { runMain, say } from './bootstrap/say.mjs';
import { hasDisplay, startVirtualDisplay } from './bootstrap/virtual-display.mjs';

const SIZE = { width: 1440, height: 900 };
const SAMPLE = 'checkout-ledger.md';
const PICTURES = [
  { scheme: 'light', file: 'screenshot.png' },
  { scheme: 'dark', file: 'screenshot-dark.png' },
];

await runMain(async () => {
  const electron = await prepare({ virtualDisplay: !hasDisplay });
  const display = hasDisplay ? null : await startVirtualDisplay();
  // A home of its own: the pictures show the plan's folder, which must not be the one of whoever made them.
  const home = mkdtempSync(join(tmpdir(), 'plandesk-pictures-'));
  const plan = join(home, 'plans', SAMPLE);
  try {
    await mkdir(join(ROOT, 'docs'), { recursive: true });
    await mkdir(join(home, 'plans'));
    await copyFile(join(ROOT, 'examples', SAMPLE), plan);
    const own = { HOME: home, USERPROFILE: home, PLANDESK_USER_DATA: join(home, 'profile') };
    await takePictures(electron, plan, { ...process.env, ...display?.env, ...own });
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
    await app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0].setContentSize(size.width, size.height);
    }, SIZE);
    await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, SIZE);
    const editor = page.getByRole('textbox', { name: 'Plan', exact: true });
    await editor.getByRole('heading', { level: 1 }).first().waitFor();
    for (const { scheme, file } of PICTURES) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({ path: join(ROOT, 'docs', file), animations: 'disabled', caret: 'hide', scale: 'css' });
      say(`wrote docs/${file}`);
    }
  } finally {
    await app.evaluate(({ app: electronApp }) => electronApp.exit(0)).catch(() => undefined);
    await app.close().catch(() => undefined);
  }
}
