// `npm run screenshots`: pictures of the real app on the sample plan, for the README.
import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IS_ROOT, ROOT } from './bootstrap/places.mjs';
import { prepare } from './bootstrap/prepare.mjs';
import { runMain, say } from './bootstrap/say.mjs';
import { hasDisplay, startVirtualDisplay } from './bootstrap/virtual-display.mjs';

const USUAL = { width: 1440, height: 900 };
const SMALLER = { width: 1000, height: 680 };
const SAMPLE = 'checkout-ledger.md';

/** Each picture: the colours of the system, the theme of the settings, the window, and what is pressed and typed first. */
const PICTURES = [
  { file: 'screenshot.png' },
  { file: 'screenshot-dark.png', scheme: 'dark' },
  { file: 'screenshot-contrast.png', theme: 'contrast' },
  { file: 'screenshot-narrow.png', size: { width: 700, height: 900 }, keys: ['Control+Alt+B'] },
  { file: 'screenshot-palette.png', size: SMALLER, keys: ['Control+Shift+P'], typed: 'heading' },
  { file: 'screenshot-settings.png', size: SMALLER, scheme: 'dark', keys: ['Control+,'] },
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
    const editor = page.getByRole('textbox', { name: 'Plan', exact: true });
    await editor.getByRole('heading', { level: 1 }).first().waitFor();
    for (const { file, ...look } of PICTURES) {
      await arrange(app, page, look);
      await page.screenshot({ path: join(ROOT, 'docs', file), animations: 'disabled', caret: 'hide', scale: 'css' });
      if (look.keys !== undefined) await page.keyboard.press('Escape');
      say(`wrote docs/${file}`);
    }
  } finally {
    await app.evaluate(({ app: electronApp }) => electronApp.exit(0)).catch(() => undefined);
    await app.close().catch(() => undefined);
  }
}

/** Brings the window to what a picture shows. */
async function arrange(app, page, { scheme = 'light', theme = 'system', size = USUAL, keys = [], typed = '' }) {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0].setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate((chosen) => window.plandesk.settingsChange({ theme: chosen }), theme);
  await page.waitForFunction((chosen) => document.documentElement.dataset.theme === chosen, theme);
  for (const key of keys) await page.keyboard.press(key);
  if (typed !== '') await page.locator(':focus:is(input)').waitFor();
  await page.keyboard.type(typed);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
