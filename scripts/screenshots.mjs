// `npm run screenshots`: pictures of the real app on the sample plan, for the README.
import { join } from 'node:path';
import { ROOT } from './bootstrap/places.mjs';
import { runMain, say } from './bootstrap/say.mjs';
import { resizeTo, withSampleApp } from './sample-app.mjs';

const USUAL = { width: 1440, height: 900 };
const SMALLER = { width: 1000, height: 680 };

/**
 * Each picture: the colours of the system, the theme of the settings, the window, what is pressed and typed first, and the
 * dialog that comes.
 */
const PICTURES = [
  { file: 'screenshot.png' },
  { file: 'screenshot-dark.png', scheme: 'dark' },
  { file: 'screenshot-contrast.png', theme: 'contrast' },
  { file: 'screenshot-narrow.png', size: { width: 700, height: 900 }, keys: ['Control+Alt+B'] },
  { file: 'screenshot-palette.png', size: SMALLER, keys: ['Control+Shift+P'], typed: 'heading' },
  { file: 'screenshot-settings.png', size: SMALLER, scheme: 'dark', keys: ['Control+,'], dialog: 'Settings' },
];

await runMain(async () => {
  await withSampleApp(async (app, page) => {
    for (const { file, ...look } of PICTURES) {
      await arrange(app, page, look);
      await page.screenshot({ path: join(ROOT, 'docs', file), animations: 'disabled', caret: 'hide', scale: 'css' });
      if (look.keys !== undefined) await page.keyboard.press('Escape');
      say(`wrote docs/${file}`);
    }
  });
  return 0;
});

/** Brings the window to what a picture shows. */
async function arrange(app, page, { scheme = 'light', theme = 'system', size = USUAL, keys = [], typed = '', dialog }) {
  await resizeTo(app, page, size);
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate((chosen) => window.plandesk.settingsChange({ theme: chosen }), theme);
  await page.waitForFunction((chosen) => document.documentElement.dataset.theme === chosen, theme);
  for (const key of keys) await page.keyboard.press(key);
  if (typed !== '') await page.locator(':focus:is(input)').waitFor();
  await page.keyboard.type(typed);
  if (dialog !== undefined) await page.getByRole('dialog', { name: dialog }).waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
