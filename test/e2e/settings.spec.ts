import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchApp } from '../helpers/launch-app';
import { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

test('what is chosen in Settings counts at once, is kept in a file, and is there at the next start', async ({
  folder,
}) => {
  const userData = join(folder, 'profile');
  const path = join(folder, 'plan.md');
  await writeFile(path, '# A plan\n\nWords.\n');
  const first = await launchApp({ userData, files: [path] });
  const plan = new PlanPage(first.app, first.page);
  await plan.shows('plan.md');
  // Playwright shows every page as light until it is told not to.
  await first.page.emulateMedia({ colorScheme: null });
  const sizeOf = (page = first.page) =>
    page.locator('.plan-editor').evaluate((editor) => getComputedStyle(editor).fontSize);
  expect(await sizeOf()).toBe('15px');

  await plan.press('Control+,');
  const dialog = plan.dialog('Settings');
  await expect(dialog.getByRole('tab', { name: 'Look' })).toBeFocused();
  await dialog.getByRole('radio', { name: 'Dark' }).check();
  await dialog.getByRole('button', { name: 'Larger text' }).click();
  const size = dialog.getByRole('spinbutton', { name: 'Text size' });
  await size.press('Control+A');
  await plan.type('20');
  await expect(size).toBeFocused();
  await dialog.getByRole('radio', { name: 'Narrow' }).check();
  expect(await sizeOf()).toBe('20px');
  expect(await first.page.locator('.plan-paper').evaluate((paper) => getComputedStyle(paper).width)).toBe('620px');
  await expect.poll(() => first.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await dialog.getByRole('tab', { name: 'Plans' }).click();
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ana Moreno');
  // Also where the dialog is left from within the field.
  await plan.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(plan.editor).toBeFocused();

  const file = join(userData, 'settings.json');
  await expect
    .poll(async () => JSON.parse(await readFile(file, 'utf8')))
    .toEqual({ theme: 'dark', fontSize: 20, pageWidth: 'narrow', ownerName: 'Ana Moreno' });
  // What is open is kept once the person rests.
  const session = () => readFile(join(userData, 'session.json'), 'utf8').catch(() => '');
  await expect.poll(session).toContain('plan.md');
  await first.close();

  const second = await launchApp({ userData });
  const again = new PlanPage(second.app, second.page);
  await again.shows('plan.md');
  await second.page.emulateMedia({ colorScheme: null });
  expect(await sizeOf(second.page)).toBe('20px');
  expect(await second.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  // Changed by hand while the app runs: taken over once the person is back in its window.
  await writeFile(file, '{"theme":"contrast","fontSize":30,"pageWidth":"wide"}');
  await second.app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('focus'));
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  // A size that does not fit costs only itself.
  await expect.poll(() => sizeOf(second.page)).toBe('15px');
  await second.close();
});

test('plans are saved by themselves once that is chosen, and not before', async ({ plan, openText }) => {
  const file = await openText('Hello\n');
  const choose = async (name: string) => {
    await plan.press('Control+,');
    await plan.dialog('Settings').getByRole('tab', { name: 'Saving' }).click();
    await plan.dialog('Settings').getByRole('radio', { name, exact: true }).check();
    await plan.dialog('Settings').getByRole('button', { name: 'Done', exact: true }).click();
  };
  await plan.clickBehind('Hello');
  await plan.type('!');
  await expect(plan.saveState).toHaveText('Edited');
  await plan.page.evaluate(() => window.dispatchEvent(new Event('blur')));
  expect(await file.text()).toBe('Hello\n');
  try {
    await choose('When I leave the window');
    await plan.page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect.poll(() => file.text()).toBe('Hello!\n');
    await choose('After a pause');
    await plan.clickBehind('Hello!');
    await plan.type(' More');
    await expect.poll(() => file.text(), { timeout: 10_000 }).toBe('Hello! More\n');
  } finally {
    await choose('When I say so');
  }
});

test('a rule of readiness that is switched off is not asked for in any plan', async ({ plan, openText }) => {
  await openText('# Plan\n\n## Scope\n\nTBD\n');
  const readiness = plan.review.getByRole('tab', { name: /^Readiness/ });
  await readiness.click();
  const panel = plan.review.getByRole('tabpanel', { name: /^Readiness/ });
  const finding = panel.getByRole('button', { name: /^A placeholder is left/ });
  await expect(finding).toBeVisible();
  const turn = async () => {
    await plan.press('Control+,');
    await plan.dialog('Settings').getByRole('tab', { name: 'Plans' }).click();
    await plan
      .dialog('Settings')
      .getByRole('checkbox', { name: /^No placeholder is left/ })
      .click();
    await plan.dialog('Settings').getByRole('button', { name: 'Done', exact: true }).click();
  };
  await turn();
  await expect(finding).toBeHidden();
  await turn();
  await expect(finding).toBeVisible();
});
